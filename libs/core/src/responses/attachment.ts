/** A copy of what was published (截图、网页存档), as it was when it was handed in. It is stamped into the response. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the content, in hexadecimal digits. */
  readonly sha256: string;
  /** When it was handed in, by the clock of the database; ISO 8601 with an offset. */
  readonly capturedAt: string;
  readonly uploadedBy: string;
}
