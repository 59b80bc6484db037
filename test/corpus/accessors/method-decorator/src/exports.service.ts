import { Feature } from './decorators/feature';

export class ExportsService {
  @Feature('csv-exports')
  //       ^^^^^^^^^^^^^ evaluation csv-exports
  async csv(query: Query) {
    return toCsv(await run(query));
  }

  @Feature('parquet-exports')
  //       ^^^^^^^^^^^^^^^^^ evaluation parquet-exports
  async parquet(query: Query) {
    return toParquet(await run(query));
  }
}
