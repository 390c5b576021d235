import type { HistoryRow, HistoryView } from '@huiying/contract';
import { useTerms } from '../i18n/i18n';
import { lengthIn } from './history-range';

const rate = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`);

/** A row's name and its figures as text; a dash where there is nothing to measure. */
export function useHistoryWords() {
  const { t, term } = useTerms();

  const label = (by: HistoryView['by'], row: HistoryRow): string =>
    by === 'severity' ? term('severity', row.key) : row.label || row.key || t('common.none');

  function length(ms: number | null): string {
    if (ms === null) return '—';
    const { unit, n } = lengthIn(ms);
    return t(`history.${unit}`, { n });
  }

  return { label, rate, length };
}
