export class FlagKeys {
  public static readonly REMOTE = 'hearings.remote';
  //                     ^^^^^^ declaration hearings.remote
  public static readonly TRANSCRIPTS = 'hearings.transcripts';
  //                     ^^^^^^^^^^^ declaration hearings.transcripts
}
