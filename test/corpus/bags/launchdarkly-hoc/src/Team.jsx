import { withLDConsumer } from 'launchdarkly-react-client-sdk';

const Team = ({ flags, members }) => (flags.teamCalendar ? <TeamCalendar members={members} /> : <TeamList members={members} />);
//                                          ^^^^^^^^^^^^ evaluation team-calendar

export default withLDConsumer()(Team);
