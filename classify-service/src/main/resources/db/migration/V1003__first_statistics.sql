-- What the planner is to believe of tables that have just begun to fill, until they are analyzed for the first time.
-- Without it any index that begins with the tenant looks as good as any other: who carries a payer's number was looked
-- for among all claims of the tenant, number by number, which made the first files take as long as their square.
do $$
declare
    guess record;
begin
    for guess in
        select * from (values
            ('adjudication', 'tenant_id', 0.0, 4.0),
            ('adjudication', 'claim_key', 0.0, -0.8),
            ('adjudication', 'patient_control_token', 0.0, -0.7),
            ('adjudication', 'payer_claim_token', 0.1, -0.7),
            ('adjudication', 'original_claim_token', 0.9, -0.1),
            ('claim', 'tenant_id', 0.0, 4.0),
            ('claim', 'claim_key', 0.0, -1.0),
            ('assessment_revision', 'tenant_id', 0.0, 4.0),
            ('assessment_revision', 'claim_key', 0.0, -0.7)
        ) as g (table_name, column_name, null_share, distinct_values)
    loop
        if not exists (select from pg_stats
                where schemaname = current_schema() and tablename = guess.table_name and attname = guess.column_name) then
            perform pg_restore_attribute_stats(
                'schemaname', current_schema()::text,
                'relname', guess.table_name,
                'attname', guess.column_name,
                'inherited', false,
                'null_frac', guess.null_share::real,
                'avg_width', 24,
                'n_distinct', guess.distinct_values::real);
        end if;
    end loop;
end
$$;
