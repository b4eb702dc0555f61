//! What a role may, in one table. Nothing else in the program compares roles.

use serde::Serialize;

use crate::organisations::Share;

/// What somebody is in an organisation. Operators stand above all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Owner,
    Editor,
    Translator,
    ListEditor,
    Viewer,
}

impl Role {
    pub const ALL: [Self; 5] = [Self::Owner, Self::Editor, Self::Translator, Self::ListEditor, Self::Viewer];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Editor => "editor",
            Self::Translator => "translator",
            Self::ListEditor => "list-editor",
            Self::Viewer => "viewer",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// What can be done at the desk. A route declares one, a page shows what leads to it only to whom it is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// The organisation's own page, its campaigns and their public figures.
    SeeOrganisation,
    SeeMembers,
    /// Invite, change roles, remove.
    ManageMembers,
    ChangeOrganisation,
    ReadTrail,
    /// Make campaigns, edit texts, targets, routing and pace, open and close.
    EditCampaigns,
    /// Say yes for the organisation that a campaign is asked for by.
    ApproveCampaigns,
    Translate,
    /// Say that another's translation is good.
    ApproveTranslations,
    SeeDashboard,
    /// Release and remove what is quarantined.
    Moderate,
    /// Names, addresses and messages of supporters.
    SeeSupporters,
    ExportSupporters,
    /// Write to those who agreed to hear more.
    EditLists,
    /// Add organisations; for operators.
    ManageOrganisations,
    /// The trail of all; for operators.
    ReadWholeTrail,
}

use Role::{Editor, ListEditor, Owner, Translator, Viewer};

/// The table. Operators may everything in it; what no role may is for operators alone.
pub const TABLE: [(Action, &[Role]); 16] = [
    (Action::SeeOrganisation, &[Owner, Editor, Translator, ListEditor, Viewer]),
    (Action::SeeMembers, &[Owner, Editor, ListEditor, Viewer]),
    (Action::ManageMembers, &[Owner]),
    (Action::ChangeOrganisation, &[Owner]),
    (Action::ReadTrail, &[Owner]),
    (Action::EditCampaigns, &[Owner, Editor]),
    (Action::ApproveCampaigns, &[Owner]),
    (Action::Translate, &[Owner, Editor, Translator]),
    (Action::ApproveTranslations, &[Owner, Editor, Translator]),
    (Action::SeeDashboard, &[Owner, Editor, Translator, ListEditor, Viewer]),
    (Action::Moderate, &[Owner, Editor]),
    (Action::SeeSupporters, &[Owner, ListEditor]),
    (Action::ExportSupporters, &[Owner, ListEditor]),
    (Action::EditLists, &[Owner, ListEditor]),
    (Action::ManageOrganisations, &[]),
    (Action::ReadWholeTrail, &[]),
];

/// What an organisation is to a campaign. Its people may what their role allows, as far as this goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Sponsor {
        /// Nobody else must agree before it opens.
        approves: bool,
    },
    Partner(Share),
}

impl Part {
    pub fn covers(self, action: Action) -> bool {
        use Action::{
            ApproveCampaigns, ApproveTranslations, EditCampaigns, SeeDashboard, SeeOrganisation, Translate,
        };
        let seen = matches!(action, SeeOrganisation | SeeDashboard);
        match self {
            Self::Sponsor { approves } => approves || action != ApproveCampaigns,
            Self::Partner(Share::View) => seen,
            Self::Partner(Share::Translate) => seen || matches!(action, Translate | ApproveTranslations),
            Self::Partner(Share::Edit) => {
                seen || matches!(action, Translate | ApproveTranslations | EditCampaigns)
            }
            Self::Partner(Share::Approve) => seen || action == ApproveCampaigns,
        }
    }
}

/// May this role do that?
pub fn may(role: Role, action: Action) -> bool {
    roles(action).contains(&role)
}

/// Who may do that.
pub fn roles(action: Action) -> &'static [Role] {
    TABLE.iter().find(|(known, _)| *known == action).map_or(&[], |(_, roles)| roles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_stands_in_the_table_once() {
        for (at, (action, _)) in TABLE.iter().enumerate() {
            assert!(TABLE[..at].iter().all(|(other, _)| other != action), "{action:?} stands there twice");
        }
    }

    #[test]
    fn an_owner_may_whatever_any_role_may() {
        for (action, roles) in TABLE {
            assert!(roles.is_empty() || roles.contains(&Owner), "{action:?}");
        }
    }

    #[test]
    fn a_viewer_changes_nothing_and_sees_no_supporter() {
        let allowed: Vec<Action> =
            TABLE.iter().filter(|(_, roles)| roles.contains(&Viewer)).map(|(action, _)| *action).collect();
        assert_eq!(allowed, [Action::SeeOrganisation, Action::SeeMembers, Action::SeeDashboard]);
        assert!(!may(Editor, Action::SeeSupporters) && !may(Editor, Action::ManageMembers));
    }
}
