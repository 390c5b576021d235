/** As core's `settles` and `stopsAt` have it, for evidence `r` that is not confirmed yet and a deadline `d`. */
const STOP = `case when r.deliverable = 'press-conference' then coalesce(r.started_at, r.published_at) else r.published_at end`;
const WAITS = `r.case_id = d.case_id and r.status = 'pending-confirmation'
  and (r.deliverable = d.deliverable or (r.deliverable = 'authoritative-response' and d.deliverable = 'response'))
  and (d.basis not in ('qualifying-fact', 'occurred') or ${STOP} >= d.started_at)
  and (d.basis <> 'first-published' or d.deliverable not in ('response', 'authoritative-response')
       or ${STOP} >= date_trunc('minute', d.started_at) or (select origin from cases where id = d.case_id) <> 'hotline')`;

/** Evidence waits that answers the deadline `d`, once it is confirmed. */
export const IS_PENDING = `exists (select from response r where ${WAITS})`;

/** As core's `holdsBack`: the deadline `d` is over and would be breached, if evidence did not wait that was handed in before. */
export const IS_HELD_BACK = `(d.status = 'running' and d.due_at <= now() and exists (
  select from response r where ${WAITS} and ${STOP} <= d.due_at and r.captured_at <= d.due_at))`;
