import { Foundation1764000000000 } from './1-foundation.js';
import { SourceHealth1764100000000 } from './2-source-health.js';
import { IdentitiesAndSubscribers1764200000000 } from './3-identities-and-subscribers.js';
import { SimilarReportsAtOnce1764300000000 } from './4-similar-reports-at-once.js';
import { TimersWithOneParent1764400000000 } from './4b-timers-with-one-parent.js';
import { MergedCases1764500000000 } from './5-merged-cases.js';
import { Alarms1764600000000 } from './6-alarms.js';
import { DomainsAndProposals1764700000000 } from './7-domains-and-proposals.js';
import { TrainingRows1764800500000 } from './8-training-rows.js';
import { WhyAReportStays1764800000000 } from './8-why-a-report-stays.js';
import { WhatRepliesSay1764900000000 } from './9-what-replies-say.js';
import { EventKeys1765000000000 } from './10-event-keys.js';
import { ToldBefore1765300000000 } from './11-told-before.js';
import { FiringInBatches1765400000000 } from './12-firing-in-batches.js';
import { Proceedings1765600000000 } from './13-proceedings.js';
import { InsertOnlyLedger1765700000000 } from './14-insert-only-ledger.js';
import { Reach1765900000000 } from './16-reach.js';
import { BrowserSubscriptions1765950000000 } from './16b-browser-subscriptions.js';
import { WhatLiesBehind1766000000000 } from './17-what-lies-behind.js';
import { FewerWritesOfAFiring1766100000000 } from './18-fewer-writes-of-a-firing.js';
import { Attachments1766200000000 } from './19-attachments.js';
import { BandsWithoutIndex1766300000000 } from './20-bands-without-index.js';
import { FewerWritesOfAReport1766350000000 } from './20b-fewer-writes-of-a-report.js';
import { WithdrawnAccess1766600000000 } from './23-withdrawn-access.js';
import { OneTimePasswords1766700000000 } from './24-one-time-passwords.js';
import { InboxFindings1766750000000 } from './24b-inbox-findings.js';
import { Rosters1766800000000 } from './25-rosters.js';
import { ReasonsOfCalls1766900000000 } from './26-reasons-of-calls.js';
import { WhenDeathsWereTold1767000000000 } from './27-when-deaths-were-told.js';

/** In the order in which they run; a name never changes. */
export const MIGRATIONS = [
  Foundation1764000000000,
  SourceHealth1764100000000,
  IdentitiesAndSubscribers1764200000000,
  SimilarReportsAtOnce1764300000000,
  TimersWithOneParent1764400000000,
  MergedCases1764500000000,
  Alarms1764600000000,
  DomainsAndProposals1764700000000,
  TrainingRows1764800500000,
  WhyAReportStays1764800000000,
  WhatRepliesSay1764900000000,
  EventKeys1765000000000,
  ToldBefore1765300000000,
  FiringInBatches1765400000000,
  Proceedings1765600000000,
  InsertOnlyLedger1765700000000,
  Reach1765900000000,
  BrowserSubscriptions1765950000000,
  WhatLiesBehind1766000000000,
  FewerWritesOfAFiring1766100000000,
  Attachments1766200000000,
  BandsWithoutIndex1766300000000,
  FewerWritesOfAReport1766350000000,
  WithdrawnAccess1766600000000,
  OneTimePasswords1766700000000,
  InboxFindings1766750000000,
  Rosters1766800000000,
  ReasonsOfCalls1766900000000,
  WhenDeathsWereTold1767000000000,
];
