import type { Instant } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { databaseNow } from './data-source.js';

/** The only clock of the engine. */
export class DatabaseClock {
  constructor(private readonly database: DataSource) {}

  now(): Promise<Instant> {
    return databaseNow(this.database.manager);
  }
}
