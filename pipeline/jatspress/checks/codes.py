"""The table of rules. A code is a promise: it keeps its meaning for ever."""

from __future__ import annotations

from .rule import Rule
from .rules.date.contradicting_iso_date import ContradictingIsoDate
from .rules.date.dates_out_of_order import DatesOutOfOrder
from .rules.date.impossible_date import ImpossibleDate
from .rules.date.missing_history_date import MissingHistoryDate
from .rules.date.missing_publication_date import MissingPublicationDate
from .rules.deposit.test_doi import TestDoi
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
from .rules.law.licence_without_address import LicenceWithoutAddress
from .rules.law.missing_licence import MissingLicence
from .rules.link.dead_link import DeadLink
from .rules.link.doubled_id import DoubledId
from .rules.meta.missing_doi import MissingDoi
from .rules.meta.missing_electronic_issn import MissingElectronicIssn
from .rules.meta.missing_full_text import MissingFullText
from .rules.meta.missing_keywords import MissingKeywords
from .rules.meta.missing_title import MissingTitle
from .rules.meta.missing_topics import MissingTopics
from .rules.name.invalid_orcid import InvalidOrcid
from .rules.name.missing_corresponding_author import MissingCorrespondingAuthor
from .rules.name.missing_orcid import MissingOrcid
from .rules.name.unlinked_affiliation import UnlinkedAffiliation
from .rules.ref.malformed_doi import MalformedDoi
from .rules.ref.unrecovered_doi import UnrecoveredDoi

# In the order of the codes.
RULES: tuple[type[Rule], ...] = (
    DatesOutOfOrder,
    ImpossibleDate,
    ContradictingIsoDate,
    MissingHistoryDate,
    MissingPublicationDate,
    TestDoi,
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
    LicenceWithoutAddress,
    MissingLicence,
    DeadLink,
    DoubledId,
    MissingDoi,
    MissingKeywords,
    MissingTopics,
    MissingFullText,
    MissingElectronicIssn,
    MissingTitle,
    UnlinkedAffiliation,
    MissingOrcid,
    InvalidOrcid,
    MissingCorrespondingAuthor,
    UnrecoveredDoi,
    MalformedDoi,
)
