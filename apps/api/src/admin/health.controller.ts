import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OperationsStore } from '@huiying/storage';
import { Public } from '../auth/access.js';
import { Metrics } from './metrics.js';

/** For machines that watch this one: no prefix, no sign-in, no figures about people. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly operations: OperationsStore,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  alive(): { status: string } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(): Promise<{ status: string }> {
    try {
      await this.operations.figures();
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException('数据库不可用');
    }
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  show(): Promise<string> {
    return this.metrics.text();
  }
}
