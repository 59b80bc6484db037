/** Thin reader over SSM parameters, same shape as the ConfigCat client on purpose. */
export class ParameterReader {
  constructor(private readonly env: NodeJS.ProcessEnv = process.env) {}

  async getValueAsync(name: string, fallback: string): Promise<string> {
    return this.env[name.toUpperCase()] ?? fallback;
  }
}

export const putMetric = (name: string, value: number) =>
  console.log(JSON.stringify({ _aws: { Timestamp: Date.now() }, [name]: value }));
