/** The sources that feed an open 特别重大 or 重大 case. */
export const HOT_SOURCES = `select r.source_id from cases c join report r on r.case_id = c.id
  where not c.history and c.closed_at is null and c.severity in ('especially-serious', 'serious')
    and r.source_id is not null`;
