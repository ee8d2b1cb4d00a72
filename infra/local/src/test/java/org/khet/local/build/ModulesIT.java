package org.khet.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.local.ProjectFolder;

class ModulesIT {
    @TempDir
    Path folder;

    @Test
    void a_module_is_built_from_its_parent_and_its_main_dependencies_and_theirs_but_not_from_those_of_tests()
            throws Exception {
        Files.writeString(
                folder.resolve("pom.xml"),
                "<modules><module>a</module><module>b</module><module>c</module><module>d</module></modules>");
        module("a", "b", dependency("c", ""), dependency("d", "<scope>test</scope>"));
        module("b", "khet");
        module("c", "khet", dependency("b", "<type>jar</type>"));
        module("d", "khet");

        assertThat(new Modules(folder).sourcesOf("a"))
                .containsExactlyInAnyOrder(folder.resolve("a"), folder.resolve("b"), folder.resolve("c"));
    }

    @Test
    void of_this_project_a_service_is_built_from_the_shared_modules_and_not_from_the_launcher() {
        Path root = ProjectFolder.find().root();

        assertThat(new Modules(root).sourcesOf("collection-service"))
                .contains(
                        root.resolve("collection-service"),
                        root.resolve("infra/messaging"),
                        root.resolve("infra/rules"))
                .doesNotContain(root.resolve("infra/local"), root.resolve("infra/test-support"));
    }

    private void module(String name, String parent, String... dependencies) throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve(name)).resolve("pom.xml"),
                "<project><parent><groupId>org.khet</groupId><artifactId>" + parent
                        + "</artifactId></parent><artifactId>"
                        + name + "</artifactId><dependencies>" + String.join("", dependencies)
                        + "</dependencies></project>");
    }

    private static String dependency(String name, String more) {
        return "<dependency>\n<groupId>org.khet</groupId>\n<artifactId>" + name + "</artifactId>\n" + more
                + "</dependency>";
    }
}
