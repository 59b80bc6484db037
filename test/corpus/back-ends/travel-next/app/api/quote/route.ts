import { NextResponse, type NextRequest } from 'next/server';
import { visitorId } from '@/lib/flags';
import { posthog } from '@/lib/posthog';

const NEW_QUOTE_ENGINE = 'quote-engine-v2';
//    ^^^^^^^^^^^^^^^^ alias quote-engine-v2
//                       ^^^^^^^^^^^^^^^^^ alias quote-engine-v2

export async function GET(request: NextRequest) {
  const nights = Number(request.nextUrl.searchParams.get('nights') ?? 1);
  const fresh = await posthog().isFeatureEnabled(NEW_QUOTE_ENGINE, visitorId(), {
//                                               ^^^^^^^^^^^^^^^^ evaluation quote-engine-v2
    groups: { company: request.headers.get('x-company') ?? 'none' },
  });
  return NextResponse.json({ total: nights * (fresh ? 8900 : 9900) }, { headers: { 'x-engine': fresh ? 'v2' : 'v1' } });
}
