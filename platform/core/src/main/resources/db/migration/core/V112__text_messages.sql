-- Who is reached by telephone may choose text messages instead of calls.
alter table core.notice_choice add column by_text boolean default false not null;

-- What is told of something that lies ahead is not told when that moment is past.
alter table core.notice add column until_at timestamp with time zone;
