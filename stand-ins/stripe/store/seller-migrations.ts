/** The migrations from balances on: connected accounts, transfers, payouts, disputes, saved cards. Follow the first ones. */
export const sellerMigrations: readonly string[] = [
  // Movements of the balance. Payments from before it was kept get theirs, with the fee of domain/processing-fee.ts.
  `
  CREATE TABLE balance_transactions (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    created_seconds bigint NOT NULL GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED,
    available_on_seconds bigint NOT NULL GENERATED ALWAYS AS ((record->>'availableOnSeconds')::bigint) STORED,
    currency text NOT NULL GENERATED ALWAYS AS (record->>'currency') STORED,
    type text NOT NULL GENERATED ALWAYS AS (record->>'type') STORED,
    source_id text NOT NULL GENERATED ALWAYS AS (record->>'sourceId') STORED,
    payout_id text GENERATED ALWAYS AS (record->>'payoutId') STORED,
    net_minor bigint NOT NULL
      GENERATED ALWAYS AS ((record->>'amountMinor')::bigint - (record->>'feeMinor')::bigint) STORED,
    CHECK ((record->>'feeMinor')::bigint >= 0)
  );
  CREATE INDEX balance_transactions_newest ON balance_transactions (account_id, created_seconds DESC, sequence DESC);
  CREATE INDEX balance_transactions_of_source ON balance_transactions (source_id);
  CREATE INDEX balance_transactions_of_payout ON balance_transactions (payout_id) WHERE payout_id IS NOT NULL;
  CREATE INDEX balance_transactions_to_sum ON balance_transactions (account_id, currency, available_on_seconds)
    INCLUDE (net_minor);

  INSERT INTO balance_transactions (id, account_id, record)
  SELECT 'txn_' || substr(id, 4), account_id, jsonb_build_object(
    'id', 'txn_' || substr(id, 4), 'accountId', account_id, 'createdSeconds', created_seconds,
    'availableOnSeconds', (created_seconds / 86400 + 3) * 86400, 'amountMinor', captured_minor,
    'feeMinor', least(captured_minor, (captured_minor * 150 + 5000) / 10000 + 25),
    'feeDescription', 'Stripe processing fees', 'currency', record->>'currency', 'description', record->'description',
    'type', 'charge', 'reportingCategory', 'charge', 'sourceId', id, 'payoutId', null)
    FROM charges WHERE status = 'succeeded' AND captured_minor > 0 ORDER BY created_seconds, sequence;
  INSERT INTO balance_transactions (id, account_id, record)
  SELECT 'txn_' || id, account_id, jsonb_build_object(
    'id', 'txn_' || id, 'accountId', account_id, 'createdSeconds', created_seconds,
    'availableOnSeconds', created_seconds, 'amountMinor', -(record->>'amountMinor')::bigint, 'feeMinor', 0,
    'feeDescription', null, 'currency', record->>'currency', 'description', 'REFUND FOR CHARGE',
    'type', 'refund', 'reportingCategory', 'refund', 'sourceId', id, 'payoutId', null)
    FROM refunds ORDER BY created_seconds, sequence;
  UPDATE charges SET record = record || jsonb_build_object('balanceTransactionId', 'txn_' || substr(id, 4))
   WHERE status = 'succeeded' AND captured_minor > 0;
  UPDATE refunds SET record = record || jsonb_build_object('balanceTransactionId', 'txn_' || id);
  `,
  `
  CREATE TABLE accounts (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    created_seconds bigint NOT NULL GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED,
    deleted boolean NOT NULL GENERATED ALWAYS AS ((record->>'deleted')::boolean) STORED
  );
  CREATE INDEX accounts_newest ON accounts (account_id, created_seconds DESC, sequence DESC);

  CREATE TABLE account_links (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    connected_id text NOT NULL GENERATED ALWAYS AS (record->>'connectedId') STORED REFERENCES accounts (id)
  );

  CREATE TABLE external_accounts (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL REFERENCES accounts (id),
    record jsonb NOT NULL,
    created_seconds bigint NOT NULL GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED,
    deleted boolean NOT NULL GENERATED ALWAYS AS ((record->>'deleted')::boolean) STORED
  );
  CREATE INDEX external_accounts_newest ON external_accounts (account_id, created_seconds DESC, sequence DESC);
  -- Money of a currency goes to one place.
  CREATE UNIQUE INDEX one_default_bank ON external_accounts (account_id, (record->>'currency'))
    WHERE (record->>'isDefaultForCurrency')::boolean AND NOT (record->>'deleted')::boolean;
  `,
  `
  CREATE TABLE transfers (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    created_seconds bigint NOT NULL GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED,
    amount_minor bigint NOT NULL GENERATED ALWAYS AS ((record->>'amountMinor')::bigint) STORED,
    reversed_minor bigint NOT NULL GENERATED ALWAYS AS ((record->>'reversedMinor')::bigint) STORED,
    destination_id text NOT NULL GENERATED ALWAYS AS (record->>'destinationId') STORED REFERENCES accounts (id),
    source_transaction_id text GENERATED ALWAYS AS (record->>'sourceTransactionId') STORED REFERENCES charges (id),
    transfer_group text GENERATED ALWAYS AS (record->>'transferGroup') STORED,
    CHECK (amount_minor > 0),
    CHECK (reversed_minor BETWEEN 0 AND amount_minor)
  );
  CREATE INDEX transfers_newest ON transfers (account_id, created_seconds DESC, sequence DESC);
  CREATE INDEX transfers_of_destination ON transfers (destination_id);
  CREATE INDEX transfers_of_source ON transfers (source_transaction_id) WHERE source_transaction_id IS NOT NULL;
  CREATE INDEX transfers_of_group ON transfers (transfer_group) WHERE transfer_group IS NOT NULL;

  CREATE TABLE transfer_reversals (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    created_seconds bigint NOT NULL GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED,
    transfer_id text NOT NULL GENERATED ALWAYS AS (record->>'transferId') STORED REFERENCES transfers (id)
  );
  CREATE INDEX reversals_of_transfer ON transfer_reversals (transfer_id);

  CREATE TABLE destination_payments (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL REFERENCES accounts (id),
    record jsonb NOT NULL,
    transfer_id text NOT NULL UNIQUE GENERATED ALWAYS AS (record->>'transferId') STORED REFERENCES transfers (id)
  );
  `,
  `
  CREATE TABLE payouts (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL REFERENCES accounts (id),
    record jsonb NOT NULL,
    created_seconds bigint NOT NULL GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED,
    status text NOT NULL GENERATED ALWAYS AS (record->>'status') STORED,
    destination_id text NOT NULL GENERATED ALWAYS AS (record->>'destinationId') STORED
      REFERENCES external_accounts (id),
    due_seconds bigint GENERATED ALWAYS AS ((record->>'dueSeconds')::bigint) STORED,
    CHECK ((record->>'amountMinor')::bigint > 0)
  );
  CREATE INDEX payouts_newest ON payouts (account_id, created_seconds DESC, sequence DESC);
  CREATE INDEX payouts_due ON payouts (due_seconds, sequence) WHERE due_seconds IS NOT NULL;

  ALTER TABLE accounts ADD COLUMN deadline_seconds bigint
    GENERATED ALWAYS AS ((record->'review'->>'deadlineSeconds')::bigint) STORED;
  CREATE INDEX accounts_deadline ON accounts (deadline_seconds) WHERE deadline_seconds IS NOT NULL;
  -- The midnight of the last day whose work was done.
  ALTER TABLE clock ADD COLUMN kept_day_seconds bigint NOT NULL DEFAULT 0;
  UPDATE clock SET kept_day_seconds =
    floor((extract(epoch FROM clock_timestamp()) + offset_milliseconds / 1000) / 86400)::bigint * 86400;
  `,
  `
  CREATE TABLE disputes (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    created_seconds bigint NOT NULL GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED,
    -- A charge is disputed once.
    charge_id text NOT NULL UNIQUE GENERATED ALWAYS AS (record->>'chargeId') STORED REFERENCES charges (id),
    payment_intent_id text NOT NULL GENERATED ALWAYS AS (record->>'paymentIntentId') STORED,
    status text NOT NULL GENERATED ALWAYS AS (record->>'status') STORED,
    due_seconds bigint NOT NULL GENERATED ALWAYS AS ((record->>'dueSeconds')::bigint) STORED
  );
  CREATE INDEX disputes_newest ON disputes (account_id, created_seconds DESC, sequence DESC);
  CREATE INDEX disputes_of_intent ON disputes (payment_intent_id);
  CREATE INDEX disputes_unanswered ON disputes (due_seconds)
    WHERE record->>'status' IN ('needs_response', 'warning_needs_response');
  -- The fee of a dispute comes back with its money.
  ALTER TABLE balance_transactions DROP CONSTRAINT balance_transactions_record_check;
  ALTER TABLE balance_transactions ADD CONSTRAINT fee_not_below_zero
    CHECK ((record->>'feeMinor')::bigint >= 0 OR record->>'type' = 'adjustment');
  `,
  `
  CREATE TABLE setup_intents (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    account_id text NOT NULL,
    record jsonb NOT NULL,
    created_seconds bigint NOT NULL GENERATED ALWAYS AS ((record->>'createdSeconds')::bigint) STORED,
    customer_id text GENERATED ALWAYS AS (record->>'customerId') STORED,
    payment_method_id text GENERATED ALWAYS AS (record->>'paymentMethodId') STORED
  );
  CREATE INDEX setup_intents_newest ON setup_intents (account_id, created_seconds DESC, sequence DESC);
  CREATE INDEX setup_intents_of_customer ON setup_intents (customer_id) WHERE customer_id IS NOT NULL;
  `,
  `
  ALTER TABLE refunds ADD COLUMN due_seconds bigint
    GENERATED ALWAYS AS ((record->'outcome'->>'dueSeconds')::bigint) STORED;
  CREATE INDEX refunds_due ON refunds (due_seconds) WHERE due_seconds IS NOT NULL;
  `,
];
