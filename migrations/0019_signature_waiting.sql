-- What waits for a moderator of a campaign, in order of time, as their ids are.
CREATE INDEX signature_waiting ON signature (campaign_id, id) WHERE quarantine IS NOT NULL;
