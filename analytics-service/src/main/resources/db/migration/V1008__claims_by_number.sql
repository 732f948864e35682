-- A claim that is new was written to three indexes of fact and as two rows of claim_token, each with a wide entry of an
-- index. Looking for the place in an index is what a new claim costs most: two entries fewer, and narrow ones.

-- The account and the number of the payer are in the fact. By a column and not by an expression: under row-level
-- security a condition on a function that is not leakproof, which hashing is not, finds no index.
alter table fact
    add column account_key text,
    add column payer_claim_token text,
    add column account_hash bigint generated always as (hashtextextended(account_key, 0)) stored,
    add column payer_claim_hash bigint generated always as (hashtextextended(payer_claim_token, 0)) stored;

comment on column fact.account_key is 'keyed hash; null in a fact that was written before it was kept here';
comment on column fact.payer_claim_token is 'keyed hash; the first that was told: any others are in claim_token';

-- Not hash indexes: of many claims with one number, as where a provider gives none, these would walk through all.
create index fact_by_account on fact (account_hash) where account_hash is not null;
create index fact_by_payer_claim on fact (payer_claim_hash) where payer_claim_hash is not null;

comment on table claim_token is
    'numbers of claims that are not in their facts: a second number of the payer, and what was told before facts had any';

-- All numbers of all claims. One may come twice: with the fact, and from before.
create view claim_number with (security_invoker = true) as
select tenant_id, claim_key, account_key as token, account_hash as hash from fact where account_hash is not null
union all
select tenant_id, claim_key, payer_claim_token, payer_claim_hash from fact where payer_claim_hash is not null
union all
select tenant_id, claim_key, token, hashtextextended(token, 0) from claim_token;

select overturn_share('claim_number');

-- Most claims have one payment date: the first is the current one, and the index by that has them already.
drop index fact_by_first_payment_date;
create index fact_by_other_first_payment_date on fact (tenant_id, first_payment_date, claim_key)
    where first_payment_date <> payment_date;
