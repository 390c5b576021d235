import { Injectable } from '@nestjs/common';
import { OperationsStore } from '@huiying/storage';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** Figures of operation in Prometheus' text format. */
@Injectable()
export class Metrics {
  readonly #registry = new Registry();

  constructor(operations: OperationsStore) {
    collectDefaultMetrics({ register: this.#registry });
    const gauge = new Gauge({
      name: 'huiying_queue',
      help: 'Open cases, armed timers, timers overdue by more than 30 s, queued pushes, failing sources',
      labelNames: ['what'],
      registers: [this.#registry],
      async collect() {
        const figures = await operations.figures();
        for (const [what, value] of Object.entries(figures)) this.set({ what }, value);
      },
    });
    gauge.reset();
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
