package gradus.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system's time, in the place's days. The time zone is looked up when a day matters, because that takes a while. */
final class LocalClock extends Clock {
    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
