-- What a file is called often is the name of whoever was interviewed, and it stood here in clear.
alter table analysis.transcript drop column file_name;
