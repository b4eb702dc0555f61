use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    pub id: Uuid,
    pub slug: String,
    pub name: String,
    pub kind: OrganisationKind,
    pub url: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OrganisationKind {
    Union,
    Federation,
    Rights,
    Fund,
    Network,
    Other,
}

impl OrganisationKind {
    pub const ALL: [Self; 6] =
        [Self::Union, Self::Federation, Self::Rights, Self::Fund, Self::Network, Self::Other];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Union => "union",
            Self::Federation => "federation",
            Self::Rights => "rights",
            Self::Fund => "fund",
            Self::Network => "network",
            Self::Other => "other",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// What an organisation may do with a campaign that another one asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Share {
    View,
    Translate,
    Edit,
    /// It must agree before the campaign opens.
    Approve,
}

impl Share {
    pub const ALL: [Self; 4] = [Self::View, Self::Translate, Self::Edit, Self::Approve];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Translate => "translate",
            Self::Edit => "edit",
            Self::Approve => "approve",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|share| share.as_str() == text)
    }
}
