import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { putMetric } from '../shared/parameters.js';
import { switchOn } from '../shared/toggles.js';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

const reply = (statusCode: number, body: string): Result => ({ statusCode, body });

const stripeV1 = async (event: Event) => {
  putMetric('billingWebhookV1', 1);
  return reply(200, event.rawPath);
};

const stripeV2 = async (event: Event) => {
  putMetric('billingWebhookV2', 1);
  return reply(202, event.requestContext.requestId);
};

export const stripe = switchOn('billingStripeV2')(stripeV1)(stripeV2);
//                             ^^^^^^^^^^^^^^^^^ evaluation billingStripeV2

const bySource = switchOn('billingPaypalWebhook');
//                        ^^^^^^^^^^^^^^^^^^^^^^ evaluation billingPaypalWebhook
export const paypal = bySource(async (_event: Event) => reply(410, 'gone'))(async (event) => reply(200, event.body ?? ''));
