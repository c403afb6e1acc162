-- What stays of meetings that are past: how often the two met.
alter table mentoring.pairing add column met integer;
