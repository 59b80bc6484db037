import Statsig, { StatsigUser } from 'statsig-node';

export async function canStream(userID: string): Promise<boolean> {
  const user: StatsigUser = { userID };
  if (!(await Statsig.checkGate(user, 'live_streaming'))) return false;
  //                                  ^^^^^^^^^^^^^^^^ evaluation live_streaming
  const experiment = await Statsig.getExperiment(user, 'stream_bitrate');
  //                                                   ^^^^^^^^^^^^^^^^ evaluation stream_bitrate
  return experiment.get('kbps', 2500) > 0;
}
