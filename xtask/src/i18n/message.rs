//! Reads the Fluent files of one language into what the rules need.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Attribute, CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
    Variant, VariantKey,
};
use fluent_syntax::parser;

use crate::house::Source;
use crate::tidy::{Violation, numbered};

/// Everything one language says.
#[derive(Default)]
pub(super) struct Book {
    pub(super) language: String,
    pub(super) messages: Vec<Message>,
    /// Places that are not Fluent.
    pub(super) broken: Vec<Violation>,
}

/// One message, term (`-name`) or attribute (`name.attribute`).
#[derive(Default, Debug)]
pub(super) struct Message {
    pub(super) key: String,
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) text: String,
    pub(super) variables: BTreeSet<String>,
    /// The forms given for each variable that is counted; `Err` carries what a default was not.
    pub(super) plurals: BTreeMap<String, BTreeSet<String>>,
    /// Counted variables whose default is not `other`.
    pub(super) odd_defaults: BTreeSet<String>,
    /// Messages and terms it speaks through.
    pub(super) mentions: BTreeSet<String>,
}

/// What Unicode calls the forms of counting.
pub(super) const FORMS: &[&str] = &["zero", "one", "two", "few", "many", "other"];

impl Book {
    pub(super) fn find(&self, key: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.key == key)
    }
}

/// Reads `locales/<language>/*.ftl`.
pub(super) fn load(sources: &[Source], language: &str) -> Book {
    let folder = format!("locales/{language}");
    let mut book = Book {
        language: language.to_owned(),
        ..Book::default()
    };
    for source in sources
        .iter()
        .filter(|source| source.below(&folder) && source.is("ftl"))
    {
        read(source, &mut book);
    }
    book
}

fn read(source: &Source, book: &mut Book) {
    let resource = match parser::parse(source.text.clone()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let before = source.text.get(..error.pos.start).unwrap_or_default();
                let line = before.matches('\n').count() + 1;
                let what = format!("not Fluent: {}", error.kind);
                book.broken
                    .push(Violation::new("words", &source.path, line, what));
            }
            resource
        }
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let name = message.id.name;
                if let Some(pattern) = &message.value {
                    book.messages
                        .push(one(source, name.clone(), &name, pattern));
                }
                attributes(source, &name, &message.attributes, book);
            }
            Entry::Term(term) => {
                let name = format!("-{}", term.id.name);
                book.messages
                    .push(one(source, name.clone(), &name, &term.value));
            }
            _ => {}
        }
    }
}

fn attributes(source: &Source, name: &str, all: &[Attribute<String>], book: &mut Book) {
    for attribute in all {
        let key = format!("{name}.{}", attribute.id.name);
        book.messages.push(one(source, key, name, &attribute.value));
    }
}

fn one(source: &Source, key: String, name: &str, pattern: &Pattern<String>) -> Message {
    let mut message = Message {
        key,
        path: source.path.clone(),
        ..Message::default()
    };
    message.line = line_of(&source.text, name);
    message.pattern(pattern);
    message
}

fn line_of(text: &str, name: &str) -> usize {
    let opens = |line: &str| {
        line.strip_prefix(name)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    numbered(text)
        .find(|(_, line)| opens(line))
        .map_or(1, |(number, _)| number)
}

impl Message {
    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.selector(selector, variants);
                for variant in variants {
                    self.text.push(' ');
                    self.pattern(&variant.value);
                }
            }
        }
    }

    /// A select counts when one of its keys is a number or a form other than `other`.
    fn selector(&mut self, selector: &InlineExpression<String>, variants: &[Variant<String>]) {
        let length = self.text.len();
        self.inline(selector);
        self.text.truncate(length);
        let keys = variants.iter().filter_map(|variant| match &variant.key {
            VariantKey::Identifier { name } => Some(name.clone()),
            VariantKey::NumberLiteral { .. } => None,
        });
        let keys: BTreeSet<_> = keys.collect();
        let has_number = variants
            .iter()
            .any(|one| matches!(one.key, VariantKey::NumberLiteral { .. }));
        let has_form = FORMS
            .iter()
            .any(|form| *form != "other" && keys.contains(*form));
        let Some(variable) = counted(selector) else {
            return;
        };
        if !has_number && !has_form {
            return;
        }
        let default = variants
            .iter()
            .find(|variant| variant.default)
            .map(|variant| &variant.key);
        let is_other = matches!(default, Some(VariantKey::Identifier { name }) if name == "other");
        if !is_other {
            self.odd_defaults.insert(variable.clone());
        }
        self.plurals.entry(variable).or_default().extend(keys);
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
                self.text.push_str(&format!("{{ ${} }}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::MessageReference { id, attribute } => {
                let name = match attribute {
                    Some(attribute) => format!("{}.{}", id.name, attribute.name),
                    None => id.name.clone(),
                };
                self.text.push_str(&format!("{{ {name} }}"));
                self.mentions.insert(name);
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.text.push_str(&format!("{{ -{} }}", id.name));
                self.mentions.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<String>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
    }
}

/// The variable that a select counts; ordinals have other forms and are left to the translator.
fn counted(selector: &InlineExpression<String>) -> Option<String> {
    match selector {
        InlineExpression::VariableReference { id } => Some(id.name.clone()),
        InlineExpression::FunctionReference { arguments, .. } => {
            let ordinal = |value: &InlineExpression<String>| matches!(value, InlineExpression::StringLiteral { value } if value == "ordinal");
            if arguments
                .named
                .iter()
                .any(|argument| ordinal(&argument.value))
            {
                return None;
            }
            arguments.positional.first().and_then(counted)
        }
        _ => None,
    }
}
