import { OpenFeature } from '@openfeature/server-sdk';

export class Importer {
  constructor(options) {
    this.options = options;
    this.flags = OpenFeature.getClient(options.domain);
  }

  async run(rows) {
    const strict = await this.flags.getBooleanValue('import-strict-types', false);
    //                                              ^^^^^^^^^^^^^^^^^^^^^ evaluation import-strict-types
    return rows.map((row) => parse(row, strict));
  }
}
