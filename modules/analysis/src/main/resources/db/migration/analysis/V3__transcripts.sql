-- Which words are covered in a transcript and what stood there, sealed like the words themselves.
alter table analysis.transcript add column sealed_covered text;
