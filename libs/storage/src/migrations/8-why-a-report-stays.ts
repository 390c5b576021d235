import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person reads beside a report of the inbox: the sentence, with the words of the text, why no case was opened. */
export class WhyAReportStays1764800000000 implements MigrationInterface {
  readonly name = 'WhyAReportStays1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report add column inbox_because text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report drop column inbox_because');
  }
}
