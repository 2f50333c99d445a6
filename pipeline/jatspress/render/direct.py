"""Templates that run fast: for our own, which are trusted.

Jinja asks around before it reads a property or calls a function, since either may be anything. In
our templates `el` is always an `Element`: what is asked of it becomes plain Python, and what is
HTML already is not made HTML again. Macros are called thousands of times for one article.
"""

from __future__ import annotations

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

_ELEMENT = "el"


def _is_of_the_element(node: nodes.Expr) -> bool:
    """Say whether an expression is a property or a method of the element, `el.…`."""
    return (
        isinstance(node, nodes.Getattr)
        and isinstance(node.node, nodes.Name)
        and node.node.name == _ELEMENT
    )


def shown(value: object) -> Markup:
    """Return a value as HTML: mark-up as it is, anything else escaped."""
    return value if type(value) is Markup else escape(value)


class DirectCode(CodeGenerator):
    """Writes Python for a template, `el.…` as it stands there."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write the reading of a property."""
        if _is_of_the_element(node):
            self.visit(node.node, frame)
            self.write(f".{node.attr}")
        else:
            super().visit_Getattr(node, frame)

    def visit_Call(  # noqa: N802 - Jinja's name
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 - Jinja's signature
    ) -> None:
        """Write a call."""
        is_plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if is_plain and _is_of_the_element(node.node):
            self.visit(node.node, frame)
            self.write("(")
            for argument in node.args:
                self.visit(argument, frame)
                self.write(", ")
            self.write(")")
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:
        """Write what comes before a value that is put out."""
        del node, frame, finalize
        self.write("environment.shown(")


class DirectEnvironment(jinja2.Environment):
    """An environment for templates that are trusted."""

    code_generator_class = DirectCode

    shown = staticmethod(shown)
