package dev.jslim.tracer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OwnerTest {
    private final Owner self = Owner.ofThisProcess();

    @Test
    void this_process_lives_and_is_read_back() {
        assertThat(self.isDead()).isFalse();
        assertThat(Owner.parse(self.text())).contains(self);
        assertThat(self.text()).matches("[0-9a-f]{8}(\\.[0-9a-f]+){3}");
    }

    @Test
    void a_process_that_has_ended_is_dead_and_so_is_one_whose_number_another_has_now() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        assertThat(new Owner(self.place(), self.boot(), ended.pid(), self.start()).isDead())
                .isTrue();
        assertThat(new Owner(self.place(), self.boot(), self.process(), self.start() - 1).isDead())
                .isTrue();
    }

    @Test
    void another_boot_of_the_same_machine_has_ended() {
        assertThat(new Owner(self.place(), "0badb007", self.process(), self.start()).isDead())
                .isTrue();
    }

    @Test
    void nothing_is_known_of_other_places() {
        assertThat(new Owner("0badface", self.boot(), self.process(), self.start() - 1).isDead())
                .isFalse();
    }

    @Test
    void what_is_no_owner_is_not_taken_for_one() throws IOException {
        assertThat(Owner.parse("")).isEmpty();
        assertThat(Owner.parse("0badface.0.1")).isEmpty();
        assertThat(Owner.parse("0badface.0.x.1")).isEmpty();
        assertThat(SessionId.ofImage("jslim-session:slim")).isEmpty();
        assertThat(SessionId.ofFile("jslim-0123456789ab.tar")).isEmpty();
        assertThat(SessionId.ofImage("other/app:" + SessionId.create().text())).isEmpty();
    }

    @Test
    void a_session_is_found_in_the_names_it_gives() {
        SessionId id = SessionId.create();
        assertThat(SessionId.ofImage("jslim-session:" + id.text() + "-slim-0")).contains(id);
        assertThat(SessionId.ofImage("localhost:5000/jslim-session:" + id.text() + "-x"))
                .contains(id);
        assertThat(SessionId.ofFile("jslim-" + id.text() + "-123.tar")).contains(id);
    }
}
