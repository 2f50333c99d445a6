"""Templates that run fast: for our own, which are trusted.

Jinja asks around before it reads an attribute or calls a function, since either may be anything. In
our templates they are what they are in Python, and are written as such. Macros are called thousands
of times for one article: one calls another as a plain function, our own words are put into the
article's language when the template is compiled, and what is HTML already is not made HTML again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast, get_type_hints

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef, find_undeclared
from jinja2.runtime import Macro
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from .element import Element
from .markup import as_html, shown

# What a macro may be given beside its arguments.
_SPECIAL = ("caller", "kwargs", "varargs")


class DirectMacro(Macro):
    """A macro that can also be called as what it is: `direct` takes every argument, in order."""

    def __init__(
        self,
        environment: jinja2.Environment,
        function: Callable[..., str],
        *rest: Any,  # noqa: ANN401 - as Jinja has them
    ) -> None:
        super().__init__(environment, function, *rest)
        self.direct = function


class _InLanguage(NodeTransformer):
    """Puts words of ours into a language: `_('Figure')` becomes text of the template."""

    def __init__(self, word: Callable[[str], str]) -> None:
        self._word = word

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja's name
        """Return the words; what is to be filled in, or worked out, stays a call."""
        match node:
            case nodes.Call(
                node=nodes.Name(name="_"),
                args=[nodes.Const(value=str(words))],
                kwargs=[],
                dyn_args=None,
                dyn_kwargs=None,
            ):
                # As Jinja does: a translation is mark-up, and a form to be filled in.
                return nodes.TemplateData(str(Markup(self._word(words)) % {}), lineno=node.lineno)  # noqa: S704
        return self.generic_visit(node)


class DirectCode(CodeGenerator):
    """Writes Python for a template: attributes and calls as they stand there."""

    _put_out: nodes.Expr | None = None  # the value that is put out as it is

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write a template, whose macros are known from here on."""
        macros = [row for row in node.body if isinstance(row, nodes.Macro)]
        self._macros = {row.name: row for row in macros if not find_undeclared(row.body, _SPECIAL)}
        word = cast("DirectEnvironment", self.environment).word
        super().visit_Template(_InLanguage(word).visit(node) if word else node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write the making of a macro."""
        del frame
        node = macro_ref.node
        arguments = tuple(argument.name for argument in node.args)
        special = (
            macro_ref.accesses_kwargs,
            macro_ref.accesses_varargs,
            macro_ref.accesses_caller,
        )
        name = getattr(node, "name", None)  # that of a call block is none
        written = ", ".join(map(repr, (name, arguments, *special)))
        self.write(f"environment.macro(environment, macro, {written}, context.eval_ctx.autoescape)")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write the reading of an attribute."""
        if node is self._put_out and node.attr == "content" and self._is_html(node, frame):
            # What is put out is joined anyway, and need not be one piece of mark-up before.
            self.write("concat(")
            self.visit(node.node, frame)
            self.write(".html)")
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802 - Jinja's name
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 - Jinja's signature
    ) -> None:
        """Write a call."""
        macro = self._called(node, frame)
        if macro is not None:
            self.write("(" if node is self._put_out else "environment.html(")
            self.visit(node.node, frame)
            self.write(".direct")
            self._arguments(node, frame, len(macro.args) - len(node.args))
            self.write(")")
        elif isinstance(node.node, nodes.Getattr) and node.dyn_kwargs is None:
            self.visit(node.node, frame)
            self._arguments(node, frame)
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)

    def _called(self, node: nodes.Expr, frame: Frame) -> nodes.Macro | None:
        """Return the macro of this template that an expression calls with plain arguments."""
        match node:
            case nodes.Call(
                node=nodes.Name(name=name), args=args, kwargs=[], dyn_args=None, dyn_kwargs=None
            ) if name in self._macros and frame.symbols.find_ref(name) == f"l_0_{name}":
                macro = self._macros[name]
                return macro if len(args) <= len(macro.args) else None
        return None

    def _arguments(self, node: nodes.Call, frame: Frame, missing: int = 0) -> None:
        """Write the arguments of a call; the last `missing` ones are left to their defaults."""
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        if node.dyn_args is not None:
            self.write("*")
            self.visit(node.dyn_args, frame)
        self.write("missing, " * missing + ")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:
        """Write what comes before a value that is put out."""
        del finalize
        self._put_out = node
        self.write("(" if self._is_html(node, frame) else "environment.shown(")

    def _is_html(self, node: nodes.Expr, frame: Frame) -> bool:
        """Say whether a value is HTML for sure: of a macro, or what the element has as HTML."""
        if self._called(node, frame) is not None:
            return True
        match node.node if isinstance(node, nodes.Call) else node:
            case nodes.Getattr(node=nodes.Name(name="el"), attr=attribute):
                return attribute in html_of_an_element()
        return False


@lru_cache(maxsize=1)
def html_of_an_element() -> frozenset[str]:
    """Return the properties and methods of an element that give HTML."""
    functions = {
        name: member.fget if isinstance(member, property) else member
        for name, member in vars(Element).items()
        if not name.startswith("_") and (isinstance(member, property) or callable(member))
    }
    kinds = {name: get_type_hints(function).get("return") for name, function in functions.items()}
    kinds |= get_type_hints(Element)
    return frozenset(name for name, kind in kinds.items() if kind is Markup)


class DirectEnvironment(jinja2.Environment):
    """An environment for templates that are trusted; `word` puts words of ours into a language."""

    code_generator_class = DirectCode

    word: Callable[[str], str] | None = None
    macro = DirectMacro
    shown = staticmethod(shown)
    html = staticmethod(as_html)
