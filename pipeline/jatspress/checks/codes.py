"""The table of rules. A code is a promise: it keeps its meaning for ever."""

from __future__ import annotations

from .rule import Rule
from .rules.access.alt_text_is_file_name import AltTextIsFileName
from .rules.access.alt_text_repeats_caption import AltTextRepeatsCaption
from .rules.access.heading_in_disguise import HeadingInDisguise
from .rules.access.level_by_attribute import LevelByAttribute
from .rules.access.malformed_language_tag import MalformedLanguageTag
from .rules.access.overlong_alt_text import OverlongAltText
from .rules.access.table_without_head import TableWithoutHead
from .rules.access.undescribed_media import UndescribedMedia
from .rules.access.vague_link import VagueLink
from .rules.date.contradicting_iso_date import ContradictingIsoDate
from .rules.date.dates_out_of_order import DatesOutOfOrder
from .rules.date.distant_dates import DistantDates
from .rules.date.doubled_history_date import DoubledHistoryDate
from .rules.date.doubled_publication_date import DoubledPublicationDate
from .rules.date.impossible_date import ImpossibleDate
from .rules.date.malformed_year import MalformedYear
from .rules.date.missing_history_date import MissingHistoryDate
from .rules.date.missing_iso_date import MissingIsoDate
from .rules.date.missing_publication_date import MissingPublicationDate
from .rules.date.month_in_words import MonthInWords
from .rules.date.outdated_date_tagging import OutdatedDateTagging
from .rules.date.unknown_date_type import UnknownDateType
from .rules.date.unknown_medium import UnknownMedium
from .rules.date.untyped_date import UntypedDate
from .rules.deposit.foreign_self_uri import ForeignSelfUri
from .rules.deposit.placeholder_doi import PlaceholderDoi
from .rules.deposit.test_doi import TestDoi
from .rules.deposit.unfit_doi import UnfitDoi
from .rules.dtd.doubled_element import DoubledElement
from .rules.dtd.element_out_of_order import ElementOutOfOrder
from .rules.dtd.invalid_structure import InvalidStructure
from .rules.dtd.misplaced_element import MisplacedElement
from .rules.dtd.misplaced_text import MisplacedText
from .rules.dtd.missing_attribute import MissingAttribute
from .rules.dtd.missing_element import MissingElement
from .rules.dtd.unknown_attribute import UnknownAttribute
from .rules.dtd.unknown_element import UnknownElement
from .rules.dtd.unpackaged_schema import UnpackagedSchema
from .rules.dtd.wrong_value import WrongValue
from .rules.fig.awkward_file_name import AwkwardFileName
from .rules.fig.doubled_figure_label import DoubledFigureLabel
from .rules.fig.figure_without_caption import FigureWithoutCaption
from .rules.fig.figure_without_label import FigureWithoutLabel
from .rules.fig.figure_without_picture import FigureWithoutPicture
from .rules.fig.figures_out_of_order import FiguresOutOfOrder
from .rules.fig.incomplete_group import IncompleteGroup
from .rules.fig.label_in_caption import LabelInCaption
from .rules.fig.uncited_figure import UncitedFigure
from .rules.law.contradicting_copyright_year import ContradictingCopyrightYear
from .rules.law.contradicting_licences import ContradictingLicences
from .rules.law.doubled_ethics_statement import DoubledEthicsStatement
from .rules.law.incomplete_copyright import IncompleteCopyright
from .rules.law.licence_without_address import LicenceWithoutAddress
from .rules.law.licence_without_words import LicenceWithoutWords
from .rules.law.malformed_copyright_year import MalformedCopyrightYear
from .rules.law.malformed_licence_address import MalformedLicenceAddress
from .rules.law.missing_consent import MissingConsent
from .rules.law.missing_data_statement import MissingDataStatement
from .rules.law.missing_interest_statement import MissingInterestStatement
from .rules.law.missing_licence import MissingLicence
from .rules.law.mistyped_statement import MistypedStatement
from .rules.law.unmarked_ethics_part import UnmarkedEthicsPart
from .rules.law.untagged_data_statement import UntaggedDataStatement
from .rules.law.untagged_interest_statement import UntaggedInterestStatement
from .rules.law.wrong_access_namespace import WrongAccessNamespace
from .rules.link.address_without_scheme import AddressWithoutScheme
from .rules.link.broken_address import BrokenAddress
from .rules.link.dead_link import DeadLink
from .rules.link.disguised_link import DisguisedLink
from .rules.link.doubled_id import DoubledId
from .rules.link.link_names_another import LinkNamesAnother
from .rules.link.link_of_wrong_kind import LinkOfWrongKind
from .rules.link.link_without_address import LinkWithoutAddress
from .rules.link.link_without_target import LinkWithoutTarget
from .rules.link.mail_as_link import MailAsLink
from .rules.link.media_without_kind import MediaWithoutKind
from .rules.link.old_doi_resolver import OldDoiResolver
from .rules.link.undescribed_supplement import UndescribedSupplement
from .rules.link.wordless_link import WordlessLink
from .rules.math.doubled_formula_label import DoubledFormulaLabel
from .rules.math.empty_formula import EmptyFormula
from .rules.math.formula_as_picture import FormulaAsPicture
from .rules.math.tex_document import TexDocument
from .rules.meta.award_without_funder import AwardWithoutFunder
from .rules.meta.backward_pages import BackwardPages
from .rules.meta.citing_abstract import CitingAbstract
from .rules.meta.contradicting_issn import ContradictingIssn
from .rules.meta.crowded_trial_number import CrowdedTrialNumber
from .rules.meta.doi_as_address import DoiAsAddress
from .rules.meta.doubled_article_id import DoubledArticleId
from .rules.meta.doubled_funding_group import DoubledFundingGroup
from .rules.meta.doubled_heading import DoubledHeading
from .rules.meta.doubled_keyword import DoubledKeyword
from .rules.meta.empty_abstract import EmptyAbstract
from .rules.meta.incomplete_trial_link import IncompleteTrialLink
from .rules.meta.joined_keywords import JoinedKeywords
from .rules.meta.lone_compound_part import LoneCompoundPart
from .rules.meta.malformed_article_pmid import MalformedArticlePmid
from .rules.meta.malformed_award_doi import MalformedAwardDoi
from .rules.meta.malformed_funder_id import MalformedFunderId
from .rules.meta.malformed_issn import MalformedIssn
from .rules.meta.missing_abstract import MissingAbstract
from .rules.meta.missing_doi import MissingDoi
from .rules.meta.missing_electronic_issn import MissingElectronicIssn
from .rules.meta.missing_full_text import MissingFullText
from .rules.meta.missing_funding_statement import MissingFundingStatement
from .rules.meta.missing_journal_title import MissingJournalTitle
from .rules.meta.missing_keywords import MissingKeywords
from .rules.meta.missing_publisher import MissingPublisher
from .rules.meta.missing_title import MissingTitle
from .rules.meta.missing_topics import MissingTopics
from .rules.meta.missing_volume import MissingVolume
from .rules.meta.pointless_relation import PointlessRelation
from .rules.meta.punctuated_keyword import PunctuatedKeyword
from .rules.meta.shared_doi import SharedDoi
from .rules.meta.shared_recipient import SharedRecipient
from .rules.meta.title_in_capitals import TitleInCapitals
from .rules.meta.title_with_full_stop import TitleWithFullStop
from .rules.meta.translation_in_same_language import TranslationInSameLanguage
from .rules.meta.unfilled_number import UnfilledNumber
from .rules.meta.unknown_article_type import UnknownArticleType
from .rules.meta.unknown_id_type import UnknownIdType
from .rules.meta.unknown_language import UnknownLanguage
from .rules.meta.unmarked_group import UnmarkedGroup
from .rules.meta.unrelated_notice import UnrelatedNotice
from .rules.meta.wrong_page_count import WrongPageCount
from .rules.name.affiliation_without_country import AffiliationWithoutCountry
from .rules.name.ambiguous_affiliation import AmbiguousAffiliation
from .rules.name.author_without_affiliation import AuthorWithoutAffiliation
from .rules.name.bare_orcid import BareOrcid
from .rules.name.contradicting_credit_role import ContradictingCreditRole
from .rules.name.degree_in_name import DegreeInName
from .rules.name.doubled_author import DoubledAuthor
from .rules.name.incomplete_credit_role import IncompleteCreditRole
from .rules.name.initials_only import InitialsOnly
from .rules.name.invalid_orcid import InvalidOrcid
from .rules.name.invalid_ror import InvalidRor
from .rules.name.lone_equal_contributor import LoneEqualContributor
from .rules.name.malformed_email import MalformedEmail
from .rules.name.mark_in_name import MarkInName
from .rules.name.missing_corresponding_author import MissingCorrespondingAuthor
from .rules.name.missing_orcid import MissingOrcid
from .rules.name.name_in_capitals import NameInCapitals
from .rules.name.nameless_contributor import NamelessContributor
from .rules.name.shared_orcid import SharedOrcid
from .rules.name.unknown_credit_role import UnknownCreditRole
from .rules.name.unlinked_affiliation import UnlinkedAffiliation
from .rules.name.unreachable_author import UnreachableAuthor
from .rules.name.untagged_credit_role import UntaggedCreditRole
from .rules.name.untagged_institution import UntaggedInstitution
from .rules.name.untagged_label import UntaggedLabel
from .rules.name.untagged_orcid import UntaggedOrcid
from .rules.name.untyped_contributor import UntypedContributor
from .rules.ref.backward_page_range import BackwardPageRange
from .rules.ref.decorated_doi import DecoratedDoi
from .rules.ref.doubled_reference import DoubledReference
from .rules.ref.encoded_doi import EncodedDoi
from .rules.ref.et_al_as_name import EtAlAsName
from .rules.ref.impossible_year import ImpossibleYear
from .rules.ref.incomplete_preprint import IncompletePreprint
from .rules.ref.malformed_doi import MalformedDoi
from .rules.ref.malformed_pubmed_id import MalformedPubmedId
from .rules.ref.misnumbered_reference import MisnumberedReference
from .rules.ref.punctuated_doi import PunctuatedDoi
from .rules.ref.reference_without_author import ReferenceWithoutAuthor
from .rules.ref.reference_without_source import ReferenceWithoutSource
from .rules.ref.reference_without_title import ReferenceWithoutTitle
from .rules.ref.reference_without_year import ReferenceWithoutYear
from .rules.ref.references_out_of_order import ReferencesOutOfOrder
from .rules.ref.stray_punctuation import StrayPunctuation
from .rules.ref.uncited_reference import UncitedReference
from .rules.ref.unknown_publication_type import UnknownPublicationType
from .rules.ref.unlabelled_reference import UnlabelledReference
from .rules.ref.unrecovered_doi import UnrecoveredDoi
from .rules.ref.untagged_doi import UntaggedDoi
from .rules.table.doubled_table_label import DoubledTableLabel
from .rules.table.empty_row import EmptyRow
from .rules.table.hyphen_for_minus import HyphenForMinus
from .rules.table.mark_without_note import MarkWithoutNote
from .rules.table.ragged_table import RaggedTable
from .rules.table.span_beyond_table import SpanBeyondTable
from .rules.table.table_as_picture import TableAsPicture
from .rules.table.table_without_caption import TableWithoutCaption
from .rules.table.table_without_cells import TableWithoutCells
from .rules.table.table_without_label import TableWithoutLabel
from .rules.table.tables_out_of_order import TablesOutOfOrder
from .rules.table.uncited_table import UncitedTable
from .rules.text.decomposed_character import DecomposedCharacter
from .rules.text.deep_nesting import DeepNesting
from .rules.text.doubled_space import DoubledSpace
from .rules.text.doubled_word import DoubledWord
from .rules.text.empty_block import EmptyBlock
from .rules.text.garbled_characters import GarbledCharacters
from .rules.text.hand_made_list import HandMadeList
from .rules.text.invisible_character import InvisibleCharacter
from .rules.text.leftover_markup import LeftoverMarkup
from .rules.text.mixed_scripts import MixedScripts
from .rules.text.placeholder import Placeholder
from .rules.text.private_character import PrivateCharacter
from .rules.text.punctuated_title import PunctuatedTitle
from .rules.text.replacement_character import ReplacementCharacter
from .rules.text.skipped_section_number import SkippedSectionNumber
from .rules.text.space_before_punctuation import SpaceBeforePunctuation
from .rules.text.unbalanced_brackets import UnbalancedBrackets
from .rules.text.unbalanced_quotes import UnbalancedQuotes
from .rules.text.untitled_section import UntitledSection

# In the order of the codes.
RULES: tuple[type[Rule], ...] = (
    AltTextIsFileName,
    AltTextRepeatsCaption,
    TableWithoutHead,
    VagueLink,
    MalformedLanguageTag,
    HeadingInDisguise,
    UndescribedMedia,
    OverlongAltText,
    LevelByAttribute,
    DatesOutOfOrder,
    ImpossibleDate,
    ContradictingIsoDate,
    MissingHistoryDate,
    MissingPublicationDate,
    DoubledHistoryDate,
    DoubledPublicationDate,
    UntypedDate,
    UnknownDateType,
    MonthInWords,
    MalformedYear,
    MissingIsoDate,
    OutdatedDateTagging,
    UnknownMedium,
    DistantDates,
    TestDoi,
    UnfitDoi,
    PlaceholderDoi,
    ForeignSelfUri,
    InvalidStructure,
    UnpackagedSchema,
    UnknownElement,
    MisplacedElement,
    ElementOutOfOrder,
    MissingElement,
    DoubledElement,
    MisplacedText,
    UnknownAttribute,
    MissingAttribute,
    WrongValue,
    FigureWithoutLabel,
    FigureWithoutCaption,
    UncitedFigure,
    FiguresOutOfOrder,
    DoubledFigureLabel,
    LabelInCaption,
    FigureWithoutPicture,
    AwkwardFileName,
    IncompleteGroup,
    LicenceWithoutAddress,
    MissingLicence,
    MalformedLicenceAddress,
    ContradictingLicences,
    LicenceWithoutWords,
    IncompleteCopyright,
    MalformedCopyrightYear,
    ContradictingCopyrightYear,
    WrongAccessNamespace,
    MissingInterestStatement,
    UntaggedInterestStatement,
    MissingConsent,
    MissingDataStatement,
    UntaggedDataStatement,
    MistypedStatement,
    DoubledEthicsStatement,
    UnmarkedEthicsPart,
    DeadLink,
    DoubledId,
    LinkWithoutTarget,
    LinkOfWrongKind,
    WordlessLink,
    LinkNamesAnother,
    LinkWithoutAddress,
    BrokenAddress,
    AddressWithoutScheme,
    MailAsLink,
    OldDoiResolver,
    DisguisedLink,
    UndescribedSupplement,
    MediaWithoutKind,
    EmptyFormula,
    TexDocument,
    FormulaAsPicture,
    DoubledFormulaLabel,
    MissingDoi,
    MissingKeywords,
    MissingTopics,
    MissingFullText,
    MissingElectronicIssn,
    MissingTitle,
    CrowdedTrialNumber,
    DoiAsAddress,
    DoubledArticleId,
    MalformedArticlePmid,
    UnknownIdType,
    MalformedIssn,
    ContradictingIssn,
    MissingJournalTitle,
    MissingPublisher,
    BackwardPages,
    WrongPageCount,
    UnknownLanguage,
    UnknownArticleType,
    TitleWithFullStop,
    TitleInCapitals,
    DoubledKeyword,
    JoinedKeywords,
    PunctuatedKeyword,
    CitingAbstract,
    EmptyAbstract,
    MissingAbstract,
    MissingVolume,
    UnfilledNumber,
    UnrelatedNotice,
    PointlessRelation,
    DoubledHeading,
    AwardWithoutFunder,
    MalformedFunderId,
    MissingFundingStatement,
    MalformedAwardDoi,
    DoubledFundingGroup,
    SharedRecipient,
    IncompleteTrialLink,
    UnmarkedGroup,
    LoneCompoundPart,
    TranslationInSameLanguage,
    SharedDoi,
    UnlinkedAffiliation,
    MissingOrcid,
    InvalidOrcid,
    MissingCorrespondingAuthor,
    MalformedEmail,
    UnreachableAuthor,
    SharedOrcid,
    DoubledAuthor,
    BareOrcid,
    UntaggedOrcid,
    NameInCapitals,
    DegreeInName,
    InitialsOnly,
    NamelessContributor,
    MarkInName,
    UntaggedLabel,
    AuthorWithoutAffiliation,
    UntaggedInstitution,
    AffiliationWithoutCountry,
    InvalidRor,
    UnknownCreditRole,
    ContradictingCreditRole,
    IncompleteCreditRole,
    UntaggedCreditRole,
    LoneEqualContributor,
    AmbiguousAffiliation,
    UntypedContributor,
    UnrecoveredDoi,
    MalformedDoi,
    UntaggedDoi,
    DecoratedDoi,
    EncodedDoi,
    PunctuatedDoi,
    MalformedPubmedId,
    DoubledReference,
    UncitedReference,
    ReferencesOutOfOrder,
    ReferenceWithoutYear,
    ReferenceWithoutSource,
    ReferenceWithoutTitle,
    ReferenceWithoutAuthor,
    BackwardPageRange,
    ImpossibleYear,
    EtAlAsName,
    StrayPunctuation,
    UnknownPublicationType,
    MisnumberedReference,
    UnlabelledReference,
    IncompletePreprint,
    TableWithoutLabel,
    TableWithoutCaption,
    UncitedTable,
    TablesOutOfOrder,
    DoubledTableLabel,
    EmptyRow,
    SpanBeyondTable,
    RaggedTable,
    TableAsPicture,
    TableWithoutCells,
    HyphenForMinus,
    MarkWithoutNote,
    DoubledSpace,
    UnbalancedBrackets,
    MixedScripts,
    InvisibleCharacter,
    PrivateCharacter,
    ReplacementCharacter,
    GarbledCharacters,
    LeftoverMarkup,
    Placeholder,
    EmptyBlock,
    UntitledSection,
    PunctuatedTitle,
    HandMadeList,
    DoubledWord,
    SpaceBeforePunctuation,
    DecomposedCharacter,
    DeepNesting,
    UnbalancedQuotes,
    SkippedSectionNumber,
)
