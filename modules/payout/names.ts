/** Names in the outbox and among the timers. */
export const RUN_TOPIC = "payout.run";
export const RETURN_TOPIC = "payout.return";
export const RECOVER_TOPIC = "payout.recover";
export const STATEMENT_TOPIC = "payout.issue-statement";
export const REFUND_PAID_TOPIC = "payout.refund-paid";

export const DAILY_TIMER = "payout.daily-run";
export const RESERVE_TIMER = "payout.release-reserve";
