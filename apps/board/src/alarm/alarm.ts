import { ref } from 'vue';
import type { AlarmKind } from '../board/movements';

/** Pitches in Hz, each held for `BEAT_S`; 0 is a rest. */
const TUNES: Record<AlarmKind, readonly number[]> = {
  'new-major': [880, 0, 880, 0, 880],
  late: [520, 390],
};
const BEAT_S = 0.18;
const LOUDNESS = 0.25;

let audio: AudioContext | null = null;
/** Browsers let a page sound only after it was touched. */
export const isAudible = ref(false);

export async function enableAlarms(): Promise<void> {
  audio ??= new AudioContext();
  await audio.resume();
  isAudible.value = audio.state === 'running';
}

function tone(context: AudioContext, pitch: number, fromS: number): void {
  const source = context.createOscillator();
  const gain = context.createGain();
  source.frequency.value = pitch;
  gain.gain.value = LOUDNESS;
  source.connect(gain).connect(context.destination);
  source.start(fromS);
  source.stop(fromS + BEAT_S * 0.9);
}

export function playAlarm(kind: AlarmKind): void {
  const context = audio;
  if (!context || context.state !== 'running') return;
  TUNES[kind].forEach((pitch, beat) => {
    if (pitch > 0) tone(context, pitch, context.currentTime + beat * BEAT_S);
  });
}
