-- People without an account to sign in with, who translate one language of one campaign by a link. The account is for
-- the trail and for what they wrote. A small table: a reference table on Citus.

CREATE TABLE volunteer (
  id UUID NOT NULL PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (id),
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  language TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT
) STRICT;
CREATE INDEX volunteer_campaign ON volunteer (campaign_id, language);
