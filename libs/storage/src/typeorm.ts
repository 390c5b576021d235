import 'reflect-metadata';

/** What is used of TypeORM, from where it stands: its index loads seventy files more, at every start. */
export { DataSource } from 'typeorm/data-source/DataSource.js';
export { Column } from 'typeorm/decorator/columns/Column.js';
export { PrimaryColumn } from 'typeorm/decorator/columns/PrimaryColumn.js';
export { Entity } from 'typeorm/decorator/entity/Entity.js';
export { QueryFailedError } from 'typeorm/error/QueryFailedError.js';
