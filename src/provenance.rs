//! Where evidence comes from and what it may do: kind, class, party, owner.

use crate::record::choice;

choice! {
    /// What a piece of evidence shows.
    pub enum Kind {
        /// Activity: what somebody did.
        Behavioural = "behavioural",
        /// Intent: what the contact said.
        Declared = "declared",
        /// A person's judgement: checks.
        Assessed = "assessed",
        /// Who the contact or account is.
        Profile = "profile",
        /// Somebody else's score; always exploratory.
        Inferred = "inferred",
    }
}

choice! {
    /// Whether evidence may decide.
    pub enum Class {
        /// May decide.
        Binding = "binding",
        /// Informs a person, never decides.
        Exploratory = "exploratory",
    }
}

choice! {
    /// Whose data it is: the customer's own word (zero), ours (first), a partner's (second), bought (third).
    pub enum Party {
        /// Given by the contact on purpose.
        Zero = "zero",
        /// Observed by us.
        First = "first",
        /// Observed by a partner.
        Second = "second",
        /// Bought.
        Third = "third",
    }
}

choice! {
    /// The side that answers for something.
    pub enum Side {
        /// Marketing.
        Marketing = "marketing",
        /// Sales.
        Sales = "sales",
    }
}

choice! {
    /// Whose offer a topic is about.
    pub enum TopicSide {
        /// An offer of ours.
        Ours = "ours",
        /// An offer of somebody else.
        Alternative = "alternative",
        /// Leaving things as they are.
        StatusQuo = "status_quo",
    }
}

choice! {
    /// Whether something belongs to the contact or to its account.
    pub enum Of {
        /// The contact.
        Contact = "contact",
        /// The account.
        Account = "account",
    }
}

choice! {
    /// The part a contact plays in the account's buying group.
    pub enum Role {
        /// Drives the matter inside.
        Champion = "champion",
        /// Holds the money.
        EconomicBuyer = "economic_buyer",
        /// Decides.
        DecisionMaker = "decision_maker",
        /// Is listened to.
        Influencer = "influencer",
        /// Will work with it.
        User = "user",
        /// Is against it.
        Blocker = "blocker",
        /// Not known.
        Unknown = "unknown",
    }
}
