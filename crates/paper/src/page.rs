//! Pieces of a page. Everything that goes in is escaped here and nowhere else.

use std::fmt::Write as _;

use crate::words::Words;

/// Text that cannot be taken for markup.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Overrides and embeddings could make a line read otherwise than it is written.
            '\u{202a}'..='\u{202e}' => {}
            '\n' | '\t' => out.push(letter),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A value on paper.
pub(crate) struct Said {
    /// What it says.
    pub(crate) text: String,
    /// Somebody typed it, so that its direction is its own; else it is in the paper's language.
    pub(crate) typed: bool,
}

/// A page in the making.
pub(crate) struct Page<'a> {
    pub(crate) words: &'a Words,
    out: String,
}

impl<'a> Page<'a> {
    /// Begins an article in the paper's language.
    pub(crate) fn new(words: &'a Words, class: &str) -> Self {
        let mut out = String::new();
        let _ = write!(
            out,
            "<article class=\"paper {class}\" lang=\"{}\" dir=\"{}\">",
            words.language(),
            words.direction()
        );
        Self { words, out }
    }

    /// Ends it.
    pub(crate) fn end(mut self) -> String {
        self.out.push_str("</article>");
        self.out
    }

    fn element(&mut self, tag: &str, class: &str, text: &str) {
        let class = if class.is_empty() {
            String::new()
        } else {
            format!(" class=\"{class}\"")
        };
        let _ = write!(
            self.out,
            "<{tag}{class} dir=\"auto\">{}</{tag}>",
            escape(text)
        );
    }

    /// A line of our own words.
    pub(crate) fn say(&mut self, tag: &str, class: &str, key: &str, args: &[(&str, &str)]) {
        let text = self.words.say(key, args);
        let class = if class.is_empty() {
            String::new()
        } else {
            format!(" class=\"{class}\"")
        };
        let _ = write!(self.out, "<{tag}{class}>{}</{tag}>", escape(&text));
    }

    /// A line of somebody's words, in the direction of its first strong letter.
    pub(crate) fn line(&mut self, class: &str, text: &str) {
        if !text.trim().is_empty() {
            self.element("p", class, text);
        }
    }

    /// Somebody's text, a paragraph for each of its lines.
    pub(crate) fn text(&mut self, text: &str) {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.element("p", "text", line);
        }
    }

    /// Begins a block that is not torn apart between two sheets.
    pub(crate) fn open(&mut self, tag: &str, class: &str) {
        let _ = write!(self.out, "<{tag} class=\"{class}\">");
    }

    /// Ends a block.
    pub(crate) fn close(&mut self, tag: &str) {
        let _ = write!(self.out, "</{tag}>");
    }

    /// Name and values, one below the other.
    pub(crate) fn fact(&mut self, label: &str, values: &[Said], long: bool) {
        let class = if long { "fact long" } else { "fact" };
        let _ = write!(
            self.out,
            "<div class=\"{class}\"><dt>{}</dt>",
            escape(label)
        );
        for value in values {
            if long {
                self.out.push_str("<dd>");
                self.text(&value.text);
                self.out.push_str("</dd>");
            } else if value.typed {
                let _ = write!(self.out, "<dd><bdi>{}</bdi></dd>", escape(&value.text));
            } else {
                let _ = write!(self.out, "<dd>{}</dd>", escape(&value.text));
            }
        }
        self.out.push_str("</div>");
    }

    /// A label with an empty line to write on.
    pub(crate) fn blank(&mut self, label: &str) {
        let _ = write!(
            self.out,
            "<div class=\"fact blank\"><dt>{}</dt><dd></dd></div>",
            escape(label)
        );
    }

    /// A place for a signature.
    pub(crate) fn signature(&mut self, key: &str) {
        self.open("div", "signature");
        self.say("span", "", key, &[]);
        self.close("div");
    }
}
