/** `set-aside` gives `quote`, `guard` and `reason`; what is not ours gives `place`, `abroad` and `told` as far as they are known. */
export interface InboxFindingView {
  why: 'nothing-raised' | 'old' | 'set-aside' | 'unnamed' | 'only-named' | 'happened-there';
  quote?: string;
  guard?: string;
  reason?: string;
  place?: string;
  abroad?: boolean;
  told?: string;
}
