package dev.jslim.analyzer.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ImageMetadataTest {
    @Test
    void every_part_that_differs_is_named() throws Exception {
        ImageMetadata one = read("""
                {"Env":["A=1","B=x=y"],"WorkingDir":"/app","User":"app","ExposedPorts":{"80/tcp":{}},"Volumes":{"/v":{}},
                 "Labels":{"l":"1"},"Entrypoint":["e"],"Cmd":["c"],"Healthcheck":{"Test":["NONE"]},"StopSignal":"SIGINT",
                 "Shell":["/bin/bash"],"OnBuild":["RUN x"]}
                """);
        assertThat(one.differences(read("{}")))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "ENV",
                        "WORKDIR",
                        "USER",
                        "EXPOSE",
                        "VOLUME",
                        "LABEL",
                        "ENTRYPOINT",
                        "CMD",
                        "HEALTHCHECK",
                        "STOPSIGNAL",
                        "SHELL",
                        "ONBUILD");
        assertThat(one.env()).containsEntry("B", "x=y");
        assertThat(one.differences(one)).isEmpty();
    }

    @Test
    void the_order_of_variables_and_what_we_label_make_no_difference() throws Exception {
        ImageMetadata one = read("{\"Env\":[\"A=1\",\"B=2\"],\"Labels\":{\"dev.jslim.session\":\"1\"}}");
        assertThat(one.differences(read("{\"Env\":[\"B=2\",\"A=1\"],\"WorkingDir\":\"/\",\"Cmd\":[]}")))
                .isEmpty();
    }

    private static ImageMetadata read(String json) throws JsonProcessingException {
        return ImageMetadata.of(new ObjectMapper().readTree(json));
    }
}
