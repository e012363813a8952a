//! Messages of one language out of `locales/`: the one reader of Fluent files on this side of the
//! window. What is printed and what the command line says come from it.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The files that hold the labels of records, in one language.
#[macro_export]
macro_rules! label_files {
    ($language:literal $(, $more:literal)* $(,)?) => {
        [
            include_str!(concat!("../../../locales/", $language, "/records.ftl")),
            include_str!(concat!("../../../locales/", $language, "/cases.ftl")),
            include_str!(concat!("../../../locales/", $language, "/keeping.ftl")),
            include_str!(concat!("../../../locales/", $language, "/protection.ftl")),
            include_str!(concat!("../../../locales/", $language, "/widgets.ftl")),
            include_str!(concat!("../../../locales/", $language, "/lifecycle.ftl")),
            include_str!(concat!("../../../locales/", $language, "/history.ftl")),
            include_str!(concat!("../../../locales/", $language, "/evidence.ftl")),
            include_str!(concat!(
                "../../../locales/",
                $language,
                "/evidence-copies.ftl"
            )),
            include_str!(concat!("../../../locales/", $language, "/verification.ftl")),
            $(include_str!(concat!("../../../locales/", $language, "/", $more))),*
        ]
    };
}

/// One argument of a message.
#[derive(Debug, Clone)]
pub enum Arg {
    /// Stands as it is.
    Text(String),
    /// Chooses a plural form.
    Number(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

/// The language that is spoken when a wanted one is not.
pub const FALLBACK: &str = "en";

/// Messages of one language.
pub struct Speech {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Speech {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Speech({})", self.language)
    }
}

impl Speech {
    /// Speaks out of `sources`, the text of Fluent files. `isolating` puts marks around arguments,
    /// so that they keep their direction.
    pub fn new(language: &'static str, sources: &[&str], isolating: bool) -> Self {
        let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![identifier]);
        bundle.set_use_isolating(isolating);
        for source in sources {
            // A message that does not parse is missing then, and shows as its key.
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// Its code.
    pub const fn language(&self) -> &'static str {
        self.language
    }

    /// The message, when there is one.
    pub fn find(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut given = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.clone()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            given.set(Cow::Owned((*name).to_owned()), value);
        }
        let text = self
            .bundle
            .format_pattern(pattern, Some(&given), &mut Vec::new());
        Some(text.into_owned())
    }

    /// The message, or its key.
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }
}
