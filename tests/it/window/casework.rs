//! A case from the first call to closure, as somebody new to Sanad works on it: take it in, assess,
//! plan, follow up, close. Two people decide, and every step is read on the screen.

use anyhow::{Context as _, Result, ensure};
use model::vocabulary;
use testkit::HubProcess;

use super::app::App;
use super::colleague::Colleague;
use super::day::{Founder, exchange, found, open_the_case, saved_now, saved_word};
use super::first_run::{make_vault, speak};
use super::page::Page;
use super::until::until;
use super::words::Words;

const TAB: char = '\u{E004}';

/// Who works, on what, in which language.
struct Story {
    language: &'static str,
    institution: &'static str,
    founder: Founder,
    colleague: &'static str,
    title: &'static str,
    defender: &'static str,
    channel: &'static str,
    what_happened: &'static str,
    place: &'static str,
    plan: &'static str,
    measure: &'static str,
    who_will_know: &'static str,
    situation: &'static str,
    why_credible: &'static str,
}

const ARABIC: Story = Story {
    language: "ar",
    institution: "المؤسسة الوطنية لحقوق الإنسان",
    founder: Founder {
        person: "أمينة",
        device: "حاسوب المكتب",
        country: "الأردن",
    },
    colleague: "يوسف",
    title: "تهديد محامية بعد مرافعة عن عمال المناجم",
    defender: "سلمى الحداد",
    channel: "بعد السادسة على الهاتف الثاني",
    what_happened: "تلقت رسالتين على هاتفها تطلبان منها ترك القضية",
    place: "القرية العليا",
    plan: "أن تصل إلى المحكمة وتعود منها بأمان",
    measure: "مرافقة إلى المحكمة",
    who_will_know: "زميلتان في المكتب لا غير",
    situation: "لم تصلها رسائل أخرى وعادت إلى عملها",
    why_credible: "استمعنا إليها وقرأنا الرسالتين على هاتفها",
};

const FRENCH: Story = Story {
    language: "fr",
    institution: "Institution nationale des droits de l’homme",
    founder: Founder {
        person: "Aminata",
        device: "Poste du bureau",
        country: "Sénégal",
    },
    colleague: "Youssouf",
    title: "Menaces contre une avocate après une plaidoirie",
    defender: "Salimata Diatta",
    channel: "Après 18 heures, sur le second téléphone",
    what_happened: "Deux messages lui demandent de quitter le dossier",
    place: "Le village du haut",
    plan: "Qu’elle aille au tribunal et en revienne sans danger",
    measure: "Accompagnement au tribunal",
    who_will_know: "Deux collègues du bureau, personne d’autre",
    situation: "Aucun nouveau message, elle a repris son travail",
    why_credible: "Nous l’avons entendue et avons lu les deux messages",
};

#[tokio::test]
async fn amina_takes_a_case_assesses_plans_follows_up_and_closes_it_in_arabic() -> Result<()> {
    from_first_call_to_closure(&ARABIC).await
}

#[tokio::test]
async fn aminata_takes_a_case_assesses_plans_follows_up_and_closes_it_in_french() -> Result<()> {
    from_first_call_to_closure(&FRENCH).await
}

/// One window, what is said in it, and the colleague who answers from another laptop.
struct Desk<'a> {
    page: &'a Page,
    words: Words,
    story: &'a Story,
    colleague: Colleague,
}

async fn from_first_call_to_closure(story: &Story) -> Result<()> {
    let data = tempfile::tempdir()?;
    let hub = HubProcess::start(data.path(), "127.0.0.1:0");
    hub.invite("Head office", "headquarters", None);
    let invitation = hub.invite(story.institution, "nhri", None);

    let app = App::start().await?;
    let page = &app.page;
    let words = Words::of(story.language)?;
    speak(page, story.language).await?;
    make_vault(page, &words).await?;
    found(page, &invitation, &story.founder).await?;
    let colleague = Colleague::joins(page, &invitation, story.colleague).await?;
    let desk = Desk {
        page,
        words,
        story,
        colleague,
    };
    let done = desk.works().await;
    if done.is_err() {
        desk.keep("stopped").await?;
    }
    done
}

impl Desk<'_> {
    async fn works(&self) -> Result<()> {
        self.takes_it_in().await?;
        self.admits_it().await?;
        self.has_the_facts_judged().await?;
        self.assesses().await?;
        self.plans().await?;
        self.follows_up().await?;
        self.closes().await
    }

    /// Quick intake, with what the first steps ask for.
    async fn takes_it_in(&self) -> Result<()> {
        let (page, story) = (self.page, self.story);
        self.push("new-case").await?;
        page.part("intake").await?;
        page.fill("case-title", story.title).await?;
        page.keys(&[TAB]).await?;
        saved_now(page, &saved_word(&self.words)?).await?;
        page.fill("field-case-contact-channel", story.channel)
            .await?;
        self.push("intake-person-new").await?;
        page.fill("field-person-name", story.defender).await?;
        self.choose("intake-consent-record-and-store", "consent_status", "given")
            .await?;
        self.choose("intake-acts", "violation_type", "threat")
            .await?;
        page.fill("field-incident-narrative", story.what_happened)
            .await?;
        self.says("incident-starts_on", "date-yesterday").await?;
        page.fill("field-incident-place", story.place).await?;
        // A place comes first; then it is asked how exact it is.
        page.keys(&[TAB]).await?;
        page.holds("document.querySelector('[data-field=incident-place] .save.saved')")
            .await?;
        self.choose(
            "field-incident-place-precision",
            "place_precision",
            "locality",
        )
        .await?;
        self.choose("field-source-source-type", "source_type", "victim")
            .await?;
        self.choose(
            "field-source-reliability",
            "source_reliability",
            "b_usually_reliable",
        )
        .await?;
        self.choose("field-case-risk-level", "risk_level", "medium")
            .await?;
        self.choose("field-case-intake-channel", "intake_channel", "phone")
            .await?;
        self.tick("field-case-conflict-of-interest-no").await?;
        self.lacks_nothing().await?;
        self.keep("intake").await?;
        self.push("intake-finish").await?;
        page.part("case-page").await?;
        page.read(story.defender).await?;
        page.read(story.channel).await?;
        self.stands_at("intake").await?;
        self.steps_to("triage").await
    }

    /// Triage: the screen says what the step lacks and leads there.
    async fn admits_it(&self) -> Result<()> {
        let page = self.page;
        for field in ["within_mandate", "defender_test"] {
            page.read(&self.term("transition_guard", field)?).await?;
            self.push(&format!("guard-{field}")).await?;
            let mark = format!("field-case-{}-yes", field.replace('_', "-"));
            self.tick(&mark).await?;
            page.holds(&format!(
                "!document.querySelector('[data-testid=guard-{field}]')"
            ))
            .await?;
        }
        self.keep("triage").await?;
        self.steps_to("verification").await
    }

    /// One person proposes a level, the other agrees.
    async fn has_the_facts_judged(&self) -> Result<()> {
        let (page, story) = (self.page, self.story);
        self.turns_to("incidents").await?;
        page.read(story.what_happened).await?;
        let none = self.words.say("verification-none-yet")?;
        page.press(&none).await?;
        page.part("decision-dialog").await?;
        self.choose("decision-value", "verification_level", "credible")
            .await?;
        page.fill("decision-reason", story.why_credible).await?;
        self.push("decision-propose").await?;
        page.part("decision-waiting").await?;
        page.read(&self.words.say("decision-waiting-title")?)
            .await?;
        self.keep("decision").await?;
        self.push("decision-close").await?;
        self.colleague_agrees().await?;
        self.turns_to("incidents").await?;
        let credible = self.term("verification_level", "credible")?;
        page.find("button", &credible).await?;
        self.steps_to("risk_assessment").await
    }

    /// The questions are answered at the keyboard; the level is computed, decided and approved.
    async fn assesses(&self) -> Result<()> {
        let page = self.page;
        self.turns_to("risk").await?;
        page.part("risk-tab").await?;
        for (scale, digit) in [
            ("threats", '1'),
            ("vulnerabilities", '2'),
            ("capacities", '2'),
        ] {
            self.answers_all(scale, digit).await?;
        }
        let medium = self.term("risk_level", "medium")?;
        page.find("[data-testid=risk-tab] aside .said", &medium)
            .await?;
        self.keep("risk-asked").await?;
        self.push("risk-submit").await?;
        page.read(&self.words.say("risk-second-person")?).await?;
        self.colleague_agrees().await?;
        self.turns_to("risk").await?;
        page.read(&self.words.say("risk-current")?).await?;
        page.read(self.story.colleague).await?;
        page.find("[data-testid=risk-tab] .level .head", &medium)
            .await?;
        self.keep("risk").await?;
        self.steps_to("protection_plan").await
    }

    /// What was agreed with the defender, and one measure: against what, who, when, and no harm.
    async fn plans(&self) -> Result<()> {
        let (page, story) = (self.page, self.story);
        self.turns_to("plan").await?;
        self.push_until("plan-write", "plan-agree").await?;
        page.fill("field-protection-plan-objectives", story.plan)
            .await?;
        self.push("plan-agree").await?;
        self.tick("plan-mode-written").await?;
        self.push("plan-agree-confirm").await?;
        page.holds("!document.querySelector('dialog[open]')")
            .await?;
        page.find("[data-testid=plan-tab] header .chip", "").await?;
        self.push("measure-add").await?;
        page.fill("field-measure-title", story.measure).await?;
        self.choose(
            "field-measure-threat",
            "threat_indicator",
            "threat_repeated",
        )
        .await?;
        page.fill("field-measure-owner", story.founder.person)
            .await?;
        self.says("measure-due_on", "date-tomorrow").await?;
        self.tick("field-measure-could-raise-risk-no").await?;
        page.fill("field-measure-who-will-know", story.who_will_know)
            .await?;
        self.push("record-close").await?;
        page.find("[data-testid=plan-tab] tbody button", story.measure)
            .await?;
        page.find(
            "[data-testid=plan-tab] tbody .harm",
            &self.words.say("plan-harm-safe")?,
        )
        .await?;
        self.keep("plan").await?;
        self.steps_to("protection_active").await?;
        // It stands in the list of the day, for whoever does it.
        self.push("nav-today").await?;
        page.find("[data-testid=due-list]", "").await?;
        page.read(story.measure).await?;
        self.keep("today").await?;
        open_the_case(page, story.title).await?;
        self.turns_to("plan").await?;
        let done = self.term("intervention_status", "done")?;
        page.find("[data-testid=plan-tab] td select", "")
            .await?
            .select_by_label(&done)
            .await?;
        page.find("[data-testid=plan-tab] tr.settled", "").await?;
        self.steps_to("follow_up").await
    }

    /// A call that reached her, and how she is.
    async fn follows_up(&self) -> Result<()> {
        let (page, story) = (self.page, self.story);
        self.turns_to("followup").await?;
        page.part("followup-tab").await?;
        page.read(&self.words.say("followup-never-reached")?)
            .await?;
        self.tick("followup-result-reached").await?;
        self.tick("followup-impact-improved").await?;
        page.fill("followup-situation", story.situation).await?;
        self.push("followup-log").await?;
        page.find("[data-testid=followup-tab] li p", story.situation)
            .await?;
        let improved = self.term("intervention_impact", "improved")?;
        page.find("[data-testid=followup-tab] li .impact", &improved)
            .await?;
        self.keep("followup").await
    }

    /// The outcome, that she knows of it, and then nothing is due any more.
    async fn closes(&self) -> Result<()> {
        let (page, story) = (self.page, self.story);
        self.push("guard-closure_outcome").await?;
        self.choose(
            "field-case-closure-outcome",
            "closure_outcome",
            "risk_ended",
        )
        .await?;
        self.push("guard-defender_informed").await?;
        self.says("case-informed_on", "date-today").await?;
        self.push("guard-closure_approved").await?;
        page.fill("closure-reason", story.situation).await?;
        self.push("closure-propose").await?;
        page.part("decision-waiting").await?;
        self.keep("closing").await?;
        self.push("closure-close").await?;
        self.colleague_agrees().await?;
        self.steps_to("closed").await?;
        self.keep("closed").await?;
        self.push("nav-today").await?;
        page.read(&self.words.say("due-nothing")?).await?;
        let left = page.text().await?;
        ensure!(!left.contains(story.title), "still due: {left}");
        ensure!(!left.contains(story.measure), "still due: {left}");
        self.keep("today-after").await
    }

    /// Takes the step that the bar offers next, and reads where the case stands then.
    async fn steps_to(&self, state: &str) -> Result<()> {
        let page = self.page;
        page.part(&format!("step-{state}")).await?;
        page.holds(&format!(
            "!document.querySelector('[data-testid=step-{state}]')?.disabled"
        ))
        .await?;
        self.push(&format!("step-{state}")).await?;
        self.push("step-confirm").await?;
        page.holds("!document.querySelector('dialog[open]')")
            .await?;
        self.stands_at(state).await
    }

    /// Presses a part, again when the page was drawn anew under the hand.
    async fn push(&self, mark: &str) -> Result<()> {
        // The driver takes what is half under the edge for seen, and then cannot press it.
        let to_the_middle = format!(
            "document.querySelector('[data-testid=\"{mark}\"]')?.scrollIntoView({{ block: 'center' }});"
        );
        until(mark, || async {
            let part = self.page.part(mark).await?;
            self.page.ask(&to_the_middle).await?;
            Ok(part.click().await.ok())
        })
        .await
    }

    /// Presses a part until another one is there: what comes in late may move it under the hand.
    async fn push_until(&self, mark: &str, next: &str) -> Result<()> {
        until(next, || async {
            if self.page.has_part(next).await? {
                return Ok(Some(()));
            }
            if self.page.has_part(mark).await? {
                let _ = self.page.part(mark).await?.click().await;
            }
            Ok(None)
        })
        .await
    }

    async fn turns_to(&self, part: &str) -> Result<()> {
        self.page.turn_to(part).await
    }

    async fn stands_at(&self, state: &str) -> Result<()> {
        let stage = self.words.say(&format!("stage-{state}"))?;
        let here = "[data-testid=step-bar] [aria-current=step]";
        self.page.find(here, &stage).await?;
        Ok(())
    }

    /// Sends what waits, lets the colleague read and agree, and comes back to the case.
    async fn colleague_agrees(&self) -> Result<()> {
        exchange(self.page).await?;
        self.colleague.agrees_to_what_waits()?;
        exchange(self.page).await?;
        open_the_case(self.page, self.story.title).await
    }

    /// One digit a question; each leads on to the next.
    async fn answers_all(&self, scale: &str, digit: char) -> Result<()> {
        let page = self.page;
        let mark = format!("field-risk-assessment-{scale}");
        page.part(&mark).await?;
        let start = format!(
            "const rows = [...document.querySelectorAll('[data-testid={mark}] [data-question]')];
             rows[0].querySelector('input').focus();
             return rows.map((row) => row.dataset.question);"
        );
        let questions = page.ask(&start).await?;
        let questions = questions.as_array().context("no questions")?;
        ensure!(questions.len() > 3, "{scale}: {questions:?}");
        for question in questions {
            // Neither a threat to life nor detention is part of this case.
            let none = ["explicit_death_threat", "in_detention"]
                .iter()
                .any(|one| question == one);
            page.keys(&[if none { '0' } else { digit }]).await?;
        }
        let all = questions.len();
        page.holds(&format!(
            "document.querySelectorAll('[data-testid={mark}] input:checked').length === {all}"
        ))
        .await
    }

    /// Chooses a term by its word in this language: from a list, or by typing it.
    async fn choose(&self, mark: &str, vocabulary: &str, code: &str) -> Result<()> {
        let (page, word) = (self.page, self.term(vocabulary, code)?);
        let field = page.part(mark).await?;
        if field.tag_name().await?.eq_ignore_ascii_case("select") {
            return Ok(field.select_by_label(&word).await?);
        }
        page.fill(mark, &word).await?;
        page.find("[role=option]", &word).await?.click().await?;
        page.keys(&[TAB]).await
    }

    /// Chooses one of the round or square marks that stand side by side.
    async fn tick(&self, mark: &str) -> Result<()> {
        let label = format!("label:has(> [data-testid={mark}])");
        self.page.find(&label, "").await?;
        // Where the foot of a dialog does not lie over it.
        self.page
            .ask(&format!(
                "document.querySelector('[data-testid={mark}]').parentElement.scrollIntoView({{ block: 'center' }});"
            ))
            .await?;
        self.page.find(&label, "").await?.click().await?;
        self.page
            .holds(&format!(
                "document.querySelector('[data-testid={mark}]')?.checked"
            ))
            .await
    }

    /// Presses a word that a field offers, such as the day of today.
    async fn says(&self, field: &str, word: &str) -> Result<()> {
        let offered = format!("[data-field={field}] button");
        let word = self.words.say(word)?;
        self.page.find(&offered, &word).await?.click().await?;
        Ok(())
    }

    /// Waits until the line at the top of the form counts every question as told.
    async fn lacks_nothing(&self) -> Result<()> {
        let told = "document.querySelector('[data-testid=intake] [role=progressbar]')?.getAttribute('aria-valuenow')";
        self.page.holds(&format!("{told} === '100'")).await
    }

    fn term(&self, vocabulary: &str, code: &str) -> Result<String> {
        term(self.story.language, vocabulary, code)
    }

    async fn keep(&self, name: &str) -> Result<()> {
        let name = format!("casework-{name}-{}", self.story.language);
        self.page.picture(&name).await
    }
}

/// The word of a vocabulary in a language.
fn term(language: &str, vocabulary: &str, code: &str) -> Result<String> {
    let vocabulary = vocabulary::named(vocabulary).context("no such vocabulary")?;
    let term = vocabulary.term(code).context("no such term")?;
    Ok(term.label(language).to_owned())
}
