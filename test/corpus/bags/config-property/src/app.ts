import { config } from './config';

export function start(server: Server): void {
  if (config.features.graphqlGateway) server.use(gateway());
  //                  ^^^^^^^^^^^^^^ evaluation graphqlGateway
  if (server.config?.features?.tracing) server.use(tracer());
  //                           ^^^^^^^ evaluation tracing
  const { features } = config;
  server.listen(features.http2 ? 8443 : 8080);
  //                     ^^^^^ evaluation http2
}
