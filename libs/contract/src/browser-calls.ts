export interface BrowserCallsView {
  /** For subscribing (VAPID); null where the office has set up no notifications in browsers. */
  publicKey: string | null;
  /** Of the browsers that call the person who asks. */
  endpoints: string[];
}
