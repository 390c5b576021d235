/** What happens on the way, for the caller's log: a word and values, no sentences. */
export type EmbeddedPostgresEvent =
  | { readonly event: 'copied-binaries-used'; readonly directory: string }
  | { readonly event: 'cluster-created'; readonly directory: string }
  | { readonly event: 'stale-pid-file-removed'; readonly pid: number | undefined }
  | { readonly event: 'not-answering'; readonly pid: number }
  | { readonly event: 'adopted' | 'started' | 'stopped' | 'left-running'; readonly pid: number; readonly port: number };

export type OnLog = (event: EmbeddedPostgresEvent) => void;
