package org.khet.gateway.ui;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Names under {@code assets/} carry a hash of their content and stay good for ever; everything else is asked for again.
 * Tags are made from the content: the times in a reproducible archive are the same in every release.
 */
@Configuration(proxyBeanMethods = false)
class WebFiles implements WebMvcConfigurer {
    private static final String FILES = "classpath:/META-INF/resources/";

    private final ContentTags tags = new ContentTags();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .setUseLastModified(false)
                .setEtagGenerator(tags::of);
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(tags::of)
                .resourceChain(true)
                .addResolver(new PageResolver());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/" + PageResolver.PAGE);
    }
}
