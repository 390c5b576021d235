import type { ResponseAssessmentView } from './reply-view.js';
import type { Instant } from './words.js';

/** A copy of what was published; its content is at `/api/attachments/:id`. */
export interface AttachmentView {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  /** Of the content, in hexadecimal digits. */
  sha256: string;
  /** When it was handed in. */
  capturedAt: Instant;
  uploadedBy: string;
}

export interface ResponseView {
  id: string;
  deliverable: string;
  status: 'pending-confirmation' | 'confirmed' | 'rejected';
  publishedAt: Instant;
  capturedAt: Instant;
  channel: string;
  publisher: string;
  /** Of a unit that is in the list, its name; else as given. */
  publisherName: string;
  url: string | null;
  attachment: AttachmentView | null;
  summary: string;
  elements: string[];
  spokesperson: string | null;
  startedAt: Instant | null;
  transcriptUrl: string | null;
  qualityFlags: string[];
  submittedBy: string;
  confirmedBy: string | null;
  reason: string | null;
  /** Whether the text says anything, as the rules suggest; null on what was recorded before they were there. */
  assessment: ResponseAssessmentView | null;
  /** Whether the person who reads the case may confirm it or reject it; told by `GET /cases/:id` while it is pending. */
  confirmation?: ConfirmationRight;
}

export interface ConfirmationRight {
  allowed: boolean;
  refusal: 'own-evidence' | 'not-supervising' | null;
  /** Names of the supervising units, whose people may. */
  units: string[];
}
