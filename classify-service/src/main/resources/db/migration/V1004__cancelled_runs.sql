-- A what-if run can be called off while it goes on: who did so and when stays with what it had found till then. What
-- was promoted is not called off: claims would be left that are decided by the old policy.
alter table policy_run add column cancelled_by text;
alter table policy_run add column cancelled_at timestamptz;

alter table policy_run drop constraint policy_run_state_check;
alter table policy_run add constraint policy_run_state_check
    check (state in ('running', 'done', 'promoted', 'cancelled'));
alter table policy_run add constraint policy_run_cancelled_check
    check ((state = 'cancelled') = (cancelled_by is not null and cancelled_at is not null)
        and (state <> 'cancelled' or purpose = 'what-if'));
