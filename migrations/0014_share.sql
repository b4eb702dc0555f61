-- What other organisations may do with a campaign that one asked for: `view`, `translate`, `edit`, or `approve`, which its
-- bundle says. A small table: a reference table on Citus.

CREATE TABLE campaign_share (
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  organisation_id UUID NOT NULL REFERENCES organisation (id),
  what TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (campaign_id, organisation_id, what)
) STRICT;
CREATE INDEX campaign_share_organisation ON campaign_share (organisation_id);
