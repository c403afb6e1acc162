-- Travel of a day that is over, of which staff say that it was not bought: that it stood there as paid is not undone.
alter table support.prepaid_travel add column not_bought_by uuid;
alter table support.prepaid_travel add column not_bought_on date;
